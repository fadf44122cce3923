using CenterPortal.Data;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Features.Visits.Pages;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>Addresses of visits that are no pages.</summary>
internal static class VisitEndpoints
{
    public static void MapVisits(IEndpointRouteBuilder app)
    {
        app.MapPost(Urls.ProgrammeRequestKeep("{slug}"), KeepAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Forms).WithMetadata(new AnswersScriptAttribute(), new RequireAntiforgeryTokenAttribute());
        app.MapGet(Urls.RequestCalendar("{link}"), CalendarAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Forms).WithMetadata(new PrivateLinkAttribute());
    }

    // What is typed into the first two steps is kept while it is typed; the third is not taken here.
    private static async Task<IResult> KeepAsync(string slug, [FromForm] IFormCollection form, HttpContext http, RequestFlow flow, CancellationToken ct)
    {
        if (await flow.OpenAsync(http, slug, Brought.Nothing, isPost: true, ct) is not { } open) return Results.NotFound();
        await flow.KeepAsync(open, VisitPosts.Typed(form, [.. VisitFields.What, .. VisitFields.Where], onlyPosted: true), ct);
        return Results.NoContent();
    }

    private static async Task<IResult> CalendarAsync(string link, HttpContext http, IDbContextFactory<PortalDb> contexts, Receipts receipts, VisitReading visits, CalendarIssuer issuer, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await receipts.FindByLinkAsync(db, link, ct) is not { Kind: VisitChanges.Kind } receipt
            || await visits.FindAsync(receipt.SubjectId, ct) is not { Request.Placing: { } placing } view) return Results.NotFound();
        var issue = await issuer.AtAsync(db, view.Steps is [.., var last] ? last.At : view.Request.MadeAt, ct);
        return Results.File(CalendarFile.Write(VisitCalendar.Entry(view.Request, placing, view.Programme.Name, VisitCalendar.StatusOf(view.State)), issue), CalendarFile.ContentType, "visit.ics");
    }
}
