using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Forms;

/// <summary>
/// Server-kept state of stepwise forms: 24 hours from the last step, under a random key in a cookie (HttpOnly, SameSite=Lax, one per
/// form), of which only a mark is stored. Reading a form stores nothing. Nothing personal belongs in it.
/// </summary>
public sealed class FormStates(PortalWrites writes, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>How long a state is kept after the last step.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The most states kept at once; the oldest make room.</summary>
    public const int MostKept = 20_000;

    internal const int MaxFormLength = 40;

    /// <summary>The state of the visitor's form: the one begun, or a fresh one. Sets the cookie, so it must be called before the answer begins.</summary>
    /// <param name="form">The form's word: small letters, digits, hyphens.</param>
    public async Task<FormState> OpenAsync(HttpContext http, string form, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (form is not { Length: > 0 and <= MaxFormLength } || !form.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException("A form's word has small letters, digits and hyphens.", nameof(form));
        var key = FormCookie.Read(http, form);
        var kept = key is null ? null : await FindAsync(FormKeys.Mark(key), ct);
        if (key is null || kept?.ClosedAt is not null) (key, kept) = (FormCookie.Draw(), null);
        FormCookie.Write(http, form, key);
        var isGood = kept?.Form == form && kept.ExpiresAt > clock.GetUtcNow().UtcDateTime;
        return new FormState(form, FormKeys.Mark(key), FormKeys.OfCookie(key), FormValues.Read(isGood ? kept!.Values : "{}"));
    }

    /// <summary>Adds what was typed to the state, cut to <see cref="FormValues"/>' limits, and returns the whole. An answered form takes nothing more.</summary>
    public Task<FormState> SaveAsync(FormState state, IReadOnlyDictionary<string, string> values, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return writes.RunAsync(async (db, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var kept = await db.Set<KeptForm>().SingleOrDefaultAsync(f => f.KeyMark == state.KeyMark, token);
            if (kept?.ClosedAt is not null) return state;
            if (kept is null)
            {
                await MakeRoomAsync(db, token);
                db.Add(kept = new KeptForm { KeyMark = state.KeyMark, Form = state.Form, ExpiresAt = now });
            }

            var known = kept.ExpiresAt > now ? FormValues.Read(kept.Values) : state.Values;
            var merged = FormValues.Merge(known, values);
            (kept.Values, kept.ExpiresAt) = (FormValues.Write(merged), now + Kept);
            return state with { Values = merged };
        }, ct);
    }

    /// <summary>Inside the final write: forgets what was typed. The next opening begins a fresh form.</summary>
    public async Task CloseAsync(PortalDb db, FormState state, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(state);
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = await db.Set<KeptForm>().SingleOrDefaultAsync(f => f.KeyMark == state.KeyMark, ct);
        if (kept is null) db.Add(kept = new KeptForm { KeyMark = state.KeyMark, Form = state.Form, ExpiresAt = now + Kept });
        // As long as the cookie may live, it must be known that its form was answered.
        kept.Close(now, now + Kept);
    }

    private async Task<KeptForm?> FindAsync(string mark, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<KeptForm>().AsNoTracking().SingleOrDefaultAsync(f => f.KeyMark == mark, ct);
    }

    private static async Task MakeRoomAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<KeptForm>().CountAsync(ct) < MostKept) return;
        var oldest = await db.Set<KeptForm>().OrderBy(f => f.ExpiresAt).Select(f => f.KeyMark).FirstAsync(ct);
        await db.Set<KeptForm>().Where(f => f.KeyMark == oldest).ExecuteDeleteAsync(ct);
    }
}
