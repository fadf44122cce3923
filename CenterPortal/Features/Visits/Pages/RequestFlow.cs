using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Forms;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Pages;

/// <summary>What the request page works with.</summary>
/// <param name="Furthest">The furthest step that what was typed allows, from 1.</param>
/// <param name="Answers">What the portal says to the wished days as typed.</param>
public sealed record RequestForm(ProgrammeFacts Programme, IReadOnlyList<District> Districts, FormState State, int Furthest, IReadOnlyList<WishAnswer> Answers)
{
    /// <summary>The programme as availability sees it.</summary>
    public OfferedProgramme Offered { get; } = VisitDays.Offered(Programme);

    /// <summary>What is to be thought of about the age.</summary>
    public IReadOnlyList<string> AgeNotes => ProgrammeFit.OfAge(Programme, State[VisitFields.Age]) is { } note ? [note] : [];

    /// <summary>What the programme needs and the place as said does not have.</summary>
    public IReadOnlyList<string> PlaceNotes => ProgrammeFit.OfPlace(Programme, State[VisitFields.Water] == "true", State[VisitFields.Tables] == "true");

    /// <summary>What the programme needs of a room, in a hint's words; empty for nothing.</summary>
    public string Needs => (Programme.NeedsWater, Programme.NeedsTables) switch
    {
        (true, true) => "이 체험에는 물과 책상이 있어야 합니다.",
        (true, _) => "이 체험에는 물이 있어야 합니다.",
        (_, true) => "이 체험에는 책상이 있어야 합니다.",
        _ => "",
    };

    /// <summary>The district as people read it; empty when none was chosen.</summary>
    public string DistrictName => Districts.FirstOrDefault(d => d.Slug == State[VisitFields.District])?.Name ?? "";
}

/// <summary>Keeps the first two steps of the form and answers to them; the third is <see cref="SubmitRequest"/>.</summary>
public sealed class RequestFlow(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, VisitDays days, FormStates forms)
{
    /// <summary>The form of a programme as its visitor left it; null when readers do not see the programme.</summary>
    /// <param name="brought">What the address brings along.</param>
    /// <param name="isPost">What is posted is answered afterwards, so nothing is answered now.</param>
    public async Task<RequestForm?> OpenAsync(HttpContext http, string slug, Brought brought, bool isPost, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(brought);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await programmes.FindAsync(db, slug, ct) is not { IsPublic: true } programme) return null;
        var state = await forms.OpenAsync(http, FormOf(programme.Id), ct);
        state = state with { Values = brought.Into(state) };
        return isPost ? new RequestForm(programme, await teams.DistrictsAsync(db, ct), state, 3, []) : await AnswerAsync(db, programme, state, ct);
    }

    /// <summary>Keeps what was typed and answers to it.</summary>
    public async Task<RequestForm> KeepAsync(RequestForm form, IReadOnlyDictionary<string, string> typed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var state = await forms.SaveAsync(form.State, new Dictionary<string, string>(form.State.Values.Concat(typed).GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value), StringComparer.Ordinal), ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await AnswerAsync(db, form.Programme, state, ct);
    }

    /// <summary>The word of a programme's form: two programmes asked for side by side are two forms.</summary>
    public static string FormOf(int programmeId) => $"{VisitFields.Form}-{programmeId}";

    private async Task<RequestForm> AnswerAsync(PortalDb db, ProgrammeFacts programme, FormState state, CancellationToken ct)
    {
        var districts = await teams.DistrictsAsync(db, ct);
        var offered = VisitDays.Offered(programme);
        var wishes = new VisitForm(name => state[name]).Wishes();
        var size = VisitForm.Count(state[VisitFields.Size]) is { } count && count >= programme.SizeFrom && count <= programme.SizeTo ? count : programme.SizeFrom;
        var district = districts.Any(d => d.Slug == state[VisitFields.District]) ? state[VisitFields.District] : null;
        var answers = await days.AnswerAsync(db, offered, new Group(size, district), wishes, ct);
        var isFirstDone = new VisitForm(name => state[name]).What(offered, districts) is not null && answers.Count > 0 && answers.All(a => a.IsPossible || a.CanWait);
        var furthest = !isFirstDone ? 1 : new VisitForm(name => state[name]).Where() is null ? 2 : 3;
        return new RequestForm(programme, districts, state, furthest, answers);
    }
}
