using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Marks an address that scripts post to: they are refused in JSON, <c>{ error }</c>, and not with a page.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnswersScriptAttribute : Attribute;

/// <summary>A form that came without a good antiforgery token: nearly always from a page left open too long.</summary>
/// <param name="Back">Where the person opens it anew.</param>
/// <param name="Typed">What they had typed, no secrets among it; empty when another site's page sent it.</param>
public sealed record StaleForm(string Back, IReadOnlyList<string> Typed);

/// <summary>What is answered to stale forms.</summary>
public static class StaleForms
{
    /// <summary>What to do, for scripts to show.</summary>
    public const string Sentence = "이 화면이 오래되었습니다. 화면을 다시 열고 한 번 더 해 주세요.";

    private const int MostShown = 40;
    private const int LongestShown = 4000;
    private static readonly string[] Secret = ["password", "credential", "code", "word", "key"];

    /// <summary>Answers the scripts; must stand behind the antiforgery step. Pages are answered by the error page.</summary>
    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) => app.Use((http, next) =>
        IsStale(http) && http.GetEndpoint()?.Metadata.GetMetadata<AnswersScriptAttribute>() is not null ? Refuse().ExecuteAsync(http) : next(http));

    /// <summary>The refusal for scripts.</summary>
    public static IResult Refuse() => Results.Json(new { error = Sentence }, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The stale form behind a refused request; null when it was refused for something else.</summary>
    public static StaleForm? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!IsStale(http)) return null;
        var asked = http.Features.Get<IStatusCodeReExecuteFeature>();
        return new StaleForm(CameFrom.Of(http) ?? (asked?.OriginalPath + asked?.OriginalQueryString is { Length: > 0 } same ? same : Urls.Home), IsOwn(http) ? [.. Typed(http).Take(MostShown)] : []);
    }

    private static bool IsStale(HttpContext http) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    // What another site made the browser send must not be read under our name.
    private static bool IsOwn(HttpContext http) => http.Request.Headers.Origin is { Count: 1 } origin && OriginGuard.IsOwn(origin.ToString(), http.Request);

    // The framework hands no form out while its token is known to be bad. Here it is shown to who typed it and never acted upon.
    private static IFormCollection? Form(HttpContext http)
    {
        var verdict = http.Features.Get<IAntiforgeryValidationFeature>();
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        try
        {
            return http.Features.Get<IFormFeature>()?.Form;
        }
        finally
        {
            http.Features.Set(verdict);
        }
    }

    private static IEnumerable<string> Typed(HttpContext http) =>
        from field in Form(http)?.ToArray() ?? []
        where !field.Key.StartsWith('_') && !Array.Exists(Secret, s => field.Key.Contains(s, StringComparison.OrdinalIgnoreCase))
        from value in field.Value
        where value.Trim().Length > 0
        select value.Length > LongestShown ? value[..LongestShown] : value;
}
