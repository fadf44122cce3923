using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Receipts;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Requests;

/// <summary>What a look-up found.</summary>
/// <param name="Link">The private word; null when nothing was found or the look-up was refused.</param>
/// <param name="Errors">What to do.</param>
/// <param name="IsTooOften">This number was tried too often.</param>
public sealed record FoundRequest(string? Link, FieldErrors Errors, bool IsTooOften = false);

/// <summary>Finds what one asked for by receipt number and telephone. A wrong telephone and an absent number get the same sentence after the same work.</summary>
public sealed class FindRequest(IDbContextFactory<PortalDb> contexts, Receipts receipts, LookUpLimit limit)
{
    /// <summary>The form's field of the number.</summary>
    public const string Number = "number";

    /// <summary>The form's field of the telephone.</summary>
    public const string Phone = "phone";

    private const string NotFound = "이 접수번호와 전화번호로 접수된 것을 찾지 못했습니다. 두 가지를 다시 확인해 주세요. 전화번호는 신청하실 때 적은 것이어야 합니다.";
    private const string TooOften = "이 번호로 여러 번 찾으셨습니다. 10분쯤 뒤에 다시 하시거나, 받으신 이메일의 링크를 눌러 주세요. 급하시면 전화해 주세요.";

    /// <summary>Both in any spelling.</summary>
    public async Task<FoundRequest> HandleAsync(string? number, string? phone, CancellationToken ct = default)
    {
        var errors = new FieldErrors();
        if (!ReceiptNumber.TryRead(number, out _)) errors.Add(Number, "접수번호는 숫자 9자리입니다. 받으신 대로 적어 주세요. 예) 1234-5678-9");
        if (!PhoneNumber.TryNormalize(phone, out _)) errors.Add(Phone, "전화번호를 확인해 주세요. 예) 010-1234-5678");
        if (!errors.IsEmpty) return new FoundRequest(null, errors);
        if (!limit.TryTake(number!)) return Refuse(TooOften, isTooOften: true);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await receipts.FindAsync(db, number!, phone!, ct) is { } receipt ? new FoundRequest(receipts.LinkOf(receipt), errors) : Refuse(NotFound);
    }

    private static FoundRequest Refuse(string sentence, bool isTooOften = false)
    {
        var errors = new FieldErrors();
        errors.Add(Number, sentence);
        return new FoundRequest(null, errors, isTooOften);
    }
}
