namespace CenterPortal.Features.Consultation;

/// <summary>A day on which the Centre does not answer the phone. One date may carry several names.</summary>
public sealed class Holiday
{
    public const int MaxNameLength = 60;

    /// <exception cref="ArgumentException">The name is blank or longer than <see cref="MaxNameLength"/> characters.</exception>
    public Holiday(DateOnly date, string name, HolidayStatus status)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        if (Name.Length > MaxNameLength)
        {
            throw new ArgumentException($"A holiday's name has at most {MaxNameLength} characters.", nameof(name));
        }

        Date = date;
        Status = status;
    }

    /// <summary>The day in Seoul.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What people call the day, as it stands in "오늘은 …이라 쉽니다".</summary>
    public string Name { get; private set; }

    public HolidayStatus Status { get; private set; }
}
