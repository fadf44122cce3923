namespace CenterPortal.Features.Programmes.Contract;

/// <summary>The part of the year in which a programme is held.</summary>
public sealed record ProgrammeSeason
{
    // The first month of the first season.
    private const int March = 3;
    private const int MonthsOfSeason = 3;
    private const int MonthsOfYear = 12;
    private readonly Seasons _seasons;

    private ProgrammeSeason(Seasons seasons) => _seasons = seasons;

    /// <summary>As people read it: <c>봄·가을</c>.</summary>
    public string Words => ProgrammeWords.OfSeasons(_seasons);

    /// <summary>Whether it is held on the day (Seoul).</summary>
    public bool Holds(DateOnly date) => _seasons.HasFlag((Seasons)(1 << ((date.Month + MonthsOfYear - March) % MonthsOfYear / MonthsOfSeason)));

    /// <summary>Of a programme's seasons; null for the whole year and for what is not said.</summary>
    public static ProgrammeSeason? Of(Seasons seasons) => seasons is Seasons.None or Seasons.All ? null : new ProgrammeSeason(seasons);
}
