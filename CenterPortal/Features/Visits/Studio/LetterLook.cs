using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>A letter before it leaves.</summary>
public sealed record LetterDraft(string Subject, string Text);

/// <summary>A letter that staff are about to send.</summary>
/// <param name="Template">Of <see cref="VisitTemplates"/>.</param>
/// <param name="Placing">The day that it would name; null: the one that the request has.</param>
/// <param name="Reason">What staff write of their own.</param>
public sealed record LetterAsk(string Template, Placing? Placing = null, string? Reason = null);

/// <summary>Writes letters of a request for staff to look at. The receiver's name stays a placeholder: a look opens nothing personal.</summary>
public sealed class LetterLook(IDbContextFactory<PortalDb> contexts, MailTemplates templates, ProgrammeBook programmes, Receipts receipts, ILetterhead heads, PortalSettings settings, WorkingTime time, TimeProvider clock)
{
    /// <summary>The placeholder of the receiver's name.</summary>
    public const string Receiver = "{받는사람}";

    /// <summary>Templates that staff can begin a message with.</summary>
    public static IReadOnlyList<(string Key, string Name)> Choices { get; } = [.. VisitTemplates.All.Where(t => t.Key is not (VisitTemplates.ContactChanged or VisitTemplates.AddressLeft)).Select(t => (t.Key, t.Name.Split(':')[^1].Trim()))];

    /// <summary>The letter; null for a request that is not there and for someone who does not plan visits.</summary>
    public async Task<LetterDraft?> WriteAsync(Guid request, Guid by, LetterAsk ask, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct) || await db.Set<VisitRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == request, ct) is not { } visit
            || await programmes.FindAsync(db, visit.ProgrammeId, ct) is not { } programme) return null;
        var (_, subject, text) = await templates.WordsAsync(db, ask.Template, ct);
        var head = await heads.GetAsync(db, ct);
        var placing = ask.Placing ?? visit.Placing;
        var receipt = await receipts.OfAsync(db, VisitChanges.Kind, request, ct);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["받는사람"] = Receiver,
            ["체험"] = programme.Name,
            ["기관"] = visit.Institution,
            ["날짜"] = placing?.Words() ?? "",
            ["기한"] = await UntilAsync(db, ask.Template, placing, ct) is { } until ? VisitLetters.Words(until) : "",
            ["까닭"] = ask.Reason ?? "",
            ["접수번호"] = receipt?.Number ?? "",
            ["링크"] = receipt is null ? "" : new Uri(settings.BaseUrl, Urls.Request(receipts.LinkOf(receipt))).AbsoluteUri,
            ["센터이름"] = head.Name,
            ["센터전화"] = head.Phone,
        };
        return new LetterDraft(TemplateText.OneLine(TemplateText.Fill(subject, values)), TemplateText.Fill(text, values));
    }

    private async Task<DateTime?> UntilAsync(PortalDb db, string template, Placing? placing, CancellationToken ct)
    {
        var rules = await db.RulesAsync(ct);
        return template switch
        {
            VisitTemplates.Proposed => await time.AddWorkingHoursAsync(db, clock.GetUtcNow().UtcDateTime, rules.OfferWorkingHours, ct),
            VisitTemplates.Confirmed when placing is not null => await time.DeadlineBeforeAsync(db, placing.Date, rules.ChangeDeadlineWorkingDays, ct),
            _ => placing?.Until,
        };
    }
}
