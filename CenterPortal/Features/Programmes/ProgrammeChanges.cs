using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>How this feature writes to the change log and names its things in the record of acts.</summary>
internal static class ProgrammeChanges
{
    /// <summary>The programme changed; the list of all is different too.</summary>
    public static async Task LogProgrammeAsync(this PortalDb db, Programme programme, string kind, DateTime at, CancellationToken ct)
    {
        await db.TouchShelfAsync(ct);
        db.LogChange(ProgrammeTopics.Programme, ProgrammeTopics.Text(programme.Id), programme.Version, kind, at);
    }

    /// <summary>The list of all programmes is different now; counted once a change, also within one write.</summary>
    public static async Task TouchShelfAsync(this PortalDb db, CancellationToken ct)
    {
        var shelf = db.Set<ProgrammeShelf>().Local.SingleOrDefault() ?? await db.Set<ProgrammeShelf>().SingleOrDefaultAsync(ct);
        if (shelf is null) db.Add(shelf = new ProgrammeShelf());
        shelf.Touch();
    }

    public static ActSubject Subject(this Programme programme) => new(SubjectOf(programme.Id), programme.Name);

    /// <summary>How records and pictures name a programme: <c>programme/12</c>.</summary>
    public static string SubjectOf(int id) => $"{ProgrammeTopics.Programme}/{ProgrammeTopics.Text(id)}";
}
