namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>방문 결과: what became of a visit. Its numbers stay when the person's data go, so that figures can count them.</summary>
public sealed class VisitReport
{
    private readonly List<VisitPicture> _pictures = [];

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The day of the visit (Seoul); kept here so that years can be counted without the request.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The team that came.</summary>
    public required int TeamId { get; init; }

    /// <summary>The programme.</summary>
    public required int ProgrammeId { get; init; }

    /// <summary>Of a sample; no figure counts it.</summary>
    public bool IsSample { get; init; }

    /// <summary>How many took part; 0: nobody, the visit did not take place.</summary>
    public int Came { get; private set; }

    /// <summary>How long the participants were at it, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>How many instructors were there.</summary>
    public int Instructors { get; private set; }

    /// <summary>Minutes that one instructor worked, with the way and setting up.</summary>
    public int InstructorMinutes { get; private set; }

    /// <summary>When (UTC) the institution agreed that pictures are taken and kept; null: it did not, and there are none.</summary>
    public DateTime? PicturesAgreedAt { get; private set; }

    /// <summary>When it was first written down (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom; null for the command line.</summary>
    public Guid? By { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>The pictures, in order.</summary>
    public IReadOnlyList<VisitPicture> Pictures => _pictures;

    /// <summary>Minutes of all participants together.</summary>
    public int ParticipantMinutes => Came * Minutes;

    /// <summary>Writes the numbers down.</summary>
    public void Count(Attendance attendance, Guid? by)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        (Came, Minutes, Instructors, InstructorMinutes, By) = (attendance.Came, attendance.Minutes, attendance.Instructors, attendance.InstructorMinutes, by);
        Version++;
    }

    /// <summary>The institution agreed to pictures, or took it back: then they go.</summary>
    /// <returns>The pictures that go.</returns>
    public IReadOnlyList<int> AgreePictures(bool isAgreed, DateTime at)
    {
        PicturesAgreedAt = isAgreed ? PicturesAgreedAt ?? at : null;
        int[] gone = isAgreed ? [] : [.. _pictures.Select(p => p.PictureId)];
        if (!isAgreed) _pictures.Clear();
        Version++;
        return gone;
    }

    /// <summary>Adds a picture; one that is there stays once.</summary>
    /// <exception cref="InvalidOperationException">The institution did not agree.</exception>
    public void AddPicture(int pictureId)
    {
        if (PicturesAgreedAt is null) throw new InvalidOperationException("The institution did not agree to pictures.");
        if (_pictures.Exists(p => p.PictureId == pictureId)) return;
        _pictures.Add(new VisitPicture(pictureId));
        Version++;
    }

    /// <summary>Takes a picture away.</summary>
    public void RemovePicture(int pictureId)
    {
        _pictures.RemoveAll(p => p.PictureId == pictureId);
        Version++;
    }
}

/// <summary>A picture of a visit; pictures are of <c>Media</c>.</summary>
public sealed record VisitPicture(int PictureId);

/// <summary>Who came and for how long.</summary>
/// <param name="Minutes">Of the participants.</param>
/// <param name="InstructorMinutes">Of one instructor.</param>
public sealed record Attendance(int Came, int Minutes, int Instructors, int InstructorMinutes)
{
    private const int MostPeople = 2_000;
    private const int MostMinutes = 720;
    private const int MostInstructors = 50;

    /// <summary>What is wrong with the numbers, in one sentence; null when nothing is.</summary>
    public string? Refusal => this switch
    {
        { Came: < 0 or > MostPeople } => $"참가한 사람은 0명에서 {MostPeople:N0}명까지 적을 수 있습니다.",
        { Minutes: < 0 or > MostMinutes } or { InstructorMinutes: < 0 or > MostMinutes } => $"시간은 0분에서 {MostMinutes}분까지 적을 수 있습니다.",
        { Instructors: < 0 or > MostInstructors } => $"강사는 0명에서 {MostInstructors}명까지 적을 수 있습니다.",
        { Came: > 0, Minutes: 0 } => "참가한 사람이 있으면 몇 분 동안 했는지 적어 주세요.",
        _ => null,
    };
}
