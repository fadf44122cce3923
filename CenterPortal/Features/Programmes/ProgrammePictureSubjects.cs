using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>Programmes show pictures; readers may see those of programmes they may see.</summary>
internal sealed class ProgrammePictureSubjects : IPictureSubjects
{
    /// <inheritdoc />
    public string Kind => ProgrammeTopics.Programme;

    /// <inheritdoc />
    public async Task<bool> IsPublicAsync(PortalDb db, string id, CancellationToken ct) =>
        ProgrammeTopics.TryNumber(id, out var number) && await db.Set<Programme>().AnyAsync(p => p.Id == number && p.Hiding == null && p.Removal == null, ct);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, PictureSubject>> DescribeAsync(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        int[] numbers = [.. ids.Select(id => ProgrammeTopics.TryNumber(id, out var number) ? number : 0)];
        var found = await db.Set<Programme>().AsNoTracking().Where(p => numbers.Contains(p.Id)).OrderBy(p => p.Id).Take(numbers.Length).Select(p => new { p.Id, p.Name, IsThere = p.Removal == null }).ToListAsync(ct);
        return found.ToDictionary(p => ProgrammeTopics.Text(p.Id), p => new PictureSubject(p.Name, p.IsThere ? Urls.StudioProgramme(p.Id) : null), StringComparer.Ordinal);
    }
}
