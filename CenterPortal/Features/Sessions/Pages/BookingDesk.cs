using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Sessions.Pages;

/// <summary>What became of a posted step.</summary>
/// <param name="Link">The private word of the receipt; null while there is none.</param>
public sealed record BookingStep(FieldErrors Errors, string? Link = null, string? Refusal = null, ConsentAnswers? Answers = null);

/// <summary>
/// The steps of booking, between the posted form and the use case. Only the first step is kept; contact values are posted once. The second
/// step carries the first along, so a form that slept longer than its state still arrives whole.
/// </summary>
public sealed class BookingDesk(FormStates forms, BookSession booking, Purposes purposes)
{
    /// <summary>The visitor's form of this session.</summary>
    public Task<FormState> OpenAsync(HttpContext http, int session, CancellationToken ct) => forms.OpenAsync(http, SessionFields.FormOf(session), ct);

    /// <summary>What was posted into a field, or kept of the first step.</summary>
    public static string Typed(HttpContext http, FormState? state, string field)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Request.HasFormContentType && http.Request.Form.TryGetValue(field, out var posted) ? posted.ToString() : state?[field] ?? "";
    }

    /// <summary>What the first step says; null while it does not say enough.</summary>
    public static AskedPlaces? Places(HttpContext http, FormState state, SessionView session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new BookingForm(field => Typed(http, state, field)).Places(session.Plan.MostPerBooking);
    }

    /// <summary>Keeps the first step, wrong or right, so that nothing typed is lost.</summary>
    public async Task<BookingStep> PlacesAsync(HttpContext http, SessionView session, FormState state, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(session);
        var kept = await forms.SaveAsync(state, SessionFields.Who.ToDictionary(f => f, f => http.Request.Form[f].ToString(), StringComparer.Ordinal), ct);
        var form = new BookingForm(field => kept[field]);
        form.Places(session.Plan.MostPerBooking);
        return new BookingStep(form.Errors);
    }

    /// <summary>Books. The key in the form counts: it is the same when a post is repeated after the answer was lost.</summary>
    public async Task<BookingStep> BookAsync(HttpContext http, SessionView session, FormState state, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(state);
        if (KeyOf(http) is { } key) state = state with { FormKey = key };
        string Field(string name) => Typed(http, state, name);
        var answer = await booking.HandleAsync(session.Id, Field, state, ct);
        return new BookingStep(answer.Errors, answer.Link, answer.Refusal, ConsentAnswers.Read([purposes.Get(SessionPurpose.Key)], Field));
    }

    private static string? KeyOf(HttpContext http) =>
        http.Request.HasFormContentType && http.Request.Form[SessionFields.Key].ToString() is var key && FormKeys.IsKey(key) ? key : null;
}
