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
/// <param name="Template">Of <see cref="VisitTemplates"/>; empty when it begins with a text of staff's own.</param>
/// <param name="Placing">The day that it would name; null: the one that the request has.</param>
/// <param name="Reason">What staff write of their own.</param>
/// <param name="Own">A text of staff's own to begin with, in the place of the template's words.</param>
public sealed record LetterAsk(string Template, Placing? Placing = null, string? Reason = null, Guid? Own = null);

/// <summary>Writes letters of a request for staff to look at. The receiver's name stays a placeholder: a look opens nothing personal.</summary>
public sealed class LetterLook(IDbContextFactory<PortalDb> contexts, MailTemplates templates, ProgrammeBook programmes, Receipts receipts, ILetterhead heads, PortalSettings settings, WorkingTime time, TimeProvider clock)
{
    /// <summary>The placeholder of the receiver's name.</summary>
    public const string Receiver = "{받는사람}";

    /// <summary>The letter; null for a request or a text of staff's own that is not there, and for someone who does not plan visits.</summary>
    public async Task<LetterDraft?> WriteAsync(Guid request, Guid by, LetterAsk ask, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct) || await db.Set<VisitRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == request, ct) is not { } visit
            || await programmes.FindAsync(db, visit.ProgrammeId, ct) is not { } programme) return null;
        if (await WordsAsync(db, ask, ct) is not var (subject, text)) return null;
        var head = await heads.GetAsync(db, ct);
        var placing = ask.Placing ?? visit.Placing;
        var receipt = await receipts.OfAsync(db, VisitChanges.Kind, request, ct);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["받는사람"] = Receiver,
            ["체험"] = programme.Name,
            ["기관"] = visit.Institution,
            ["날짜"] = placing?.Words() ?? "",
            ["기한"] = await UntilAsync(db, ask, placing, ct) is { } until ? VisitLetters.Words(until) : "",
            ["까닭"] = ask.Reason ?? "",
            ["접수번호"] = receipt?.Number ?? "",
            ["링크"] = receipt is null ? "" : new Uri(settings.BaseUrl, Urls.Request(receipts.LinkOf(receipt))).AbsoluteUri,
            ["센터이름"] = head.Name,
            ["센터전화"] = head.Phone,
        };
        // What the request does not say stays in braces for whoever writes on.
        if (ask.Own is not null)
            foreach (var name in values.Where(v => v.Value.Length == 0).Select(v => v.Key).ToArray())
                values.Remove(name);
        return new LetterDraft(TemplateText.OneLine(TemplateText.Fill(subject, values)), TemplateText.Fill(text, values));
    }

    private async Task<(string Subject, string Text)?> WordsAsync(PortalDb db, LetterAsk ask, CancellationToken ct)
    {
        if (ask.Own is { } own) return await db.OwnTemplateAsync(VisitTemplates.ByHand.Key, own, ct) is { } text ? (text.Subject, text.Text) : null;
        var words = await templates.WordsAsync(db, ask.Template, ct);
        return (words.Subject, words.Text);
    }

    private async Task<DateTime?> UntilAsync(PortalDb db, LetterAsk ask, Placing? placing, CancellationToken ct)
    {
        var rules = await db.RulesAsync(ct);
        return (ask.Own is not null && placing is { Kind: PlacingKind.Confirmed } ? VisitTemplates.Confirmed : ask.Template) switch
        {
            VisitTemplates.Proposed => await time.AddWorkingHoursAsync(db, clock.GetUtcNow().UtcDateTime, rules.OfferWorkingHours, ct),
            VisitTemplates.Confirmed when placing is not null => await time.DeadlineBeforeAsync(db, placing.Date, rules.ChangeDeadlineWorkingDays, ct),
            _ => placing?.Until,
        };
    }
}
