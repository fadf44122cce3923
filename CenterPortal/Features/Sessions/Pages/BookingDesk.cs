using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Sessions.Pages;

/// <summary>What became of a posted step.</summary>
/// <param name="Link">The private word of the receipt; null while there is none.</param>
public sealed record BookingStep(FieldErrors Errors, string? Link = null, string? Refusal = null, ConsentAnswers? Answers = null);

/// <summary>The steps of booking, between the posted form and the use case. Only the first step is kept; contact values are posted once.</summary>
public sealed class BookingDesk(FormStates forms, BookSession booking, Purposes purposes)
{
    /// <summary>The visitor's form of this session.</summary>
    public Task<FormState> OpenAsync(HttpContext http, int session, CancellationToken ct) => forms.OpenAsync(http, SessionFields.FormOf(session), ct);

    /// <summary>Whether the first step was done.</summary>
    public bool HasPlaces(FormState state, SessionView session) => Places(state, session) is not null;

    /// <summary>How many were asked for; 1 while nothing was.</summary>
    public int SizeOf(FormState state, SessionView session) => Places(state, session)?.Size ?? 1;

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
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(state);
        var posted = http.Request.Form;
        if (FormKeys.IsKey(posted[SessionFields.Key])) state = state with { FormKey = posted[SessionFields.Key].ToString() };
        string? Field(string name) => posted.TryGetValue(name, out var typed) ? typed.ToString() : SessionFields.Who.Contains(name) ? state[name] : null;
        var answer = await booking.HandleAsync(session.Id, Field, state, ct);
        return new BookingStep(answer.Errors, answer.Link, answer.Refusal, ConsentAnswers.Read([purposes.Get(SessionPurpose.Key)], Field));
    }

    private static AskedPlaces? Places(FormState state, SessionView session) => new BookingForm(field => state[field]).Places(session.Plan.MostPerBooking);
}
