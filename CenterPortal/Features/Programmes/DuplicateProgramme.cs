using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>Makes a hidden copy that staff can make into another programme.</summary>
public sealed class DuplicateProgramme(PortalWrites writes, PictureUses uses, StaffRecord record, TimeProvider clock)
{
    private const string Suffix = " (사본)";

    /// <summary>Copies; answers the copy's id.</summary>
    public Task<(ProgrammeOutcome Outcome, int Id)> HandleAsync(int id, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return (ProgrammeOutcome.NotAllowed, 0);
        var from = await db.Set<Programme>().AsNoTracking().AsSplitQuery().Include(p => p.Teams).Include(p => p.Questions).Include(p => p.Pictures).SingleOrDefaultAsync(p => p.Id == id && p.Removal == null, token);
        if (from is null) return (ProgrammeOutcome.NoProgramme, 0);
        var now = clock.GetUtcNow().UtcDateTime;
        var copy = new Programme
        {
            Slug = await db.FreeSlugAsync(from.Slug, token),
            Name = (from.Name.Length + Suffix.Length > ProgrammeLimits.Name ? from.Name[..(ProgrammeLimits.Name - Suffix.Length)] : from.Name) + Suffix,
            KindSlug = from.KindSlug,
            Ages = from.Ages,
            SizeFrom = from.SizeFrom,
            SizeTo = from.SizeTo,
            Minutes = from.Minutes,
            PricePerPerson = from.PricePerPerson,
            Makes = from.Makes,
            Needs = from.Needs,
            NeedsNote = from.NeedsNote,
            Seasons = from.Seasons,
            Description = from.Description,
            SafetyNotes = from.SafetyNotes,
            PerInstructor = from.PerInstructor,
            UsesKits = from.UsesKits,
            IsSample = from.IsSample,
            Order = await db.Set<Programme>().MaxAsync(p => p.Order, token) + 1,
        };
        copy.Ask([.. from.Questions.OrderBy(q => q.Position).Select(q => (q.Asked, q.Answer))]);
        copy.Picture([.. from.Pictures.OrderBy(p => p.Position).Select(p => (p.PictureId, p.Alt))]);
        copy.OfferBy([.. from.Teams.Select(t => t.TeamId)]);
        copy.Hide(by, now);
        db.Add(copy);
        await db.SaveChangesAsync(token);
        await uses.SetAsync(db, ProgrammeChanges.SubjectOf(copy.Id), [.. copy.Pictures.Select(p => p.PictureId)], token);
        record.Note(db, by, "체험 복사", copy.Subject());
        await db.LogProgrammeAsync(copy, "written", now, token);
        return (ProgrammeOutcome.Done, copy.Id);
    }, ct);
}
