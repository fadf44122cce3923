using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Studio;

/// <summary>Between a programme and what staff write of it.</summary>
internal static class DraftWriting
{
    /// <summary>The programme with all its parts, for a write; null when it is not there or was removed.</summary>
    public static Task<Programme?> LoadWrittenAsync(this PortalDb db, int id, CancellationToken ct) =>
        db.Set<Programme>().AsSplitQuery().Include(p => p.Teams).Include(p => p.Questions).Include(p => p.Pictures).SingleOrDefaultAsync(p => p.Id == id && p.Removal == null, ct);

    /// <summary>What is stored, as a draft.</summary>
    public static ProgrammeDraft ToDraft(this Programme p) => new(
        p.Name, p.Slug, p.KindSlug, p.Ages, p.SizeFrom, p.SizeTo, p.Minutes, p.PricePerPerson, p.Makes, p.Needs, p.NeedsNote, p.Seasons, p.Description, p.SafetyNotes,
        p.PerInstructor, p.UsesKits, p.IsSample, p.TextVersion)
    {
        Questions = [.. p.Questions.OrderBy(q => q.Position).Select(q => new DraftQuestion(q.Asked, q.Answer))],
        Pictures = [.. p.Pictures.OrderBy(i => i.Position).Select(i => new DraftPicture(i.PictureId, i.Alt))],
        Teams = [.. p.Teams.Select(t => t.TeamId).Order()],
    };

    /// <summary>Writes a draft that the rules let through.</summary>
    public static void WriteInto(this ProgrammeDraft draft, Programme p)
    {
        (p.Name, p.KindSlug, p.Ages, p.Seasons, p.Needs) = (draft.Name, draft.Kind, draft.Ages, draft.Seasons, draft.Needs);
        (p.SizeFrom, p.SizeTo, p.Minutes) = (draft.SizeFrom!.Value, draft.SizeTo!.Value, draft.Minutes!.Value);
        (p.PricePerPerson, p.PerInstructor, p.UsesKits, p.IsSample) = (draft.Price!.Value, draft.PerInstructor!.Value, draft.UsesKits, draft.IsSample);
        (p.Makes, p.NeedsNote, p.Description, p.SafetyNotes) = (draft.Makes, draft.NeedsNote, draft.Description, draft.SafetyNotes);
        p.Ask([.. draft.Questions.Select(q => (q.Asked, q.Answer))]);
        p.Picture([.. draft.Pictures.Select(i => (i.Id, i.Alt))]);
        p.OfferBy(draft.Teams);
    }
}
