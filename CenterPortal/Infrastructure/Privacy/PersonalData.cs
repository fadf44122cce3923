using System.Text;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>Why a value is opened. The words are read by people in the record of readings.</summary>
public enum ReadingPurpose
{
    /// <summary>A person proves who they are.</summary>
    SignIn,

    /// <summary>A person sees their own data.</summary>
    OwnData,

    /// <summary>Someone with the permission looks after other people's accounts.</summary>
    PeopleList,

    /// <summary>The program itself works with it.</summary>
    Service,

    /// <summary>Staff answer what a person asked for.</summary>
    Request,

    /// <summary>A message goes out, or staff read one to hand it over.</summary>
    Message,

    /// <summary>Staff take data out of the portal.</summary>
    Export,
}

/// <summary>Who opens a value, and why.</summary>
/// <param name="By">The person; null for the program itself.</param>
/// <param name="Purpose">The reason.</param>
public sealed record PersonalReading(Guid? By, ReadingPurpose Purpose);

/// <summary>Seals values about people, and opens them: explicitly, and never without leaving a record.</summary>
public sealed class PersonalData(PersonKeys keys, PersonalReads reads)
{
    /// <summary>Seals a text with the person's newest key.</summary>
    /// <exception cref="InvalidOperationException">The person has no key.</exception>
    public Encrypted Seal(PersonalPlace place, Guid person, string clear) => Encrypted.Seal(keys.Current(person), place, Encoding.UTF8.GetBytes(clear));

    /// <summary>True when the person's key was destroyed on purpose: nothing of theirs can be opened or sealed any more.</summary>
    public bool IsDestroyed(Guid person) => keys.IsDestroyed(person);

    /// <summary>Opens a text and records it; null when the person's key was destroyed.</summary>
    /// <exception cref="PersonalDataDamagedException">The value was changed, moved here from another record, or its key is missing.</exception>
    public string? Open(Encrypted value, PersonalPlace place, PersonalReading reading)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (keys.Find(value.PersonId, value.KeyVersion) is not { } key) return null;
        var clear = Encoding.UTF8.GetString(Sealing.Open(key.Key, value.Envelope, Encrypted.HeaderLength, place.ToString()));
        reads.Leave(value.PersonId, place, reading);
        return clear;
    }
}
