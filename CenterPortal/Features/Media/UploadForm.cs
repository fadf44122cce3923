using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace CenterPortal.Features.Media;

/// <summary>Reads the one file of a form, in memory alone: nothing of it is on disk before it was judged.</summary>
internal static class UploadForm
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most bytes of a request: the file and what the form writes around it.</summary>
    public const int MostRequest = MostBytes + (64 * 1024);

    private static readonly FormOptions Options = new()
    {
        MemoryBufferThreshold = MostRequest,
        MultipartBodyLengthLimit = MostBytes,
        MultipartHeadersLengthLimit = 4 * 1024,
        ValueCountLimit = 8,
    };

    /// <summary>The file's name and content, or why there is none.</summary>
    public static async Task<(string Name, byte[] Content, UploadRefusal? Refusal)> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return ("", [], UploadRefusal.Stale);
        if (!http.Request.HasFormContentType) return ("", [], UploadRefusal.NoFile);
        try
        {
            var form = await http.Request.ReadFormAsync(Options, http.RequestAborted);
            if (form.Files is not [{ Name: "file" } file]) return ("", [], UploadRefusal.NoFile);
            if (file.Length == 0) return ("", [], UploadRefusal.Empty);
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, http.RequestAborted);
            return (file.FileName, content, null);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ("", [], UploadRefusal.TooLarge);
        }
        catch (InvalidDataException e)
        {
            // The framework tells a file that is too long from a form that is none by its words alone.
            return ("", [], e.Message.Contains("length limit", StringComparison.OrdinalIgnoreCase) ? UploadRefusal.TooLarge : UploadRefusal.NoFile);
        }
    }
}
