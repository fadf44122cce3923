using CenterPortal.Features.Messages.Queries;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Messages.Pages;

/// <summary>States of letters in the words of the studio.</summary>
internal static class MessageWording
{
    public static string Of(LetterState state) => state switch
    {
        LetterState.Waiting => "기다림",
        LetterState.Sent => "보냄",
        LetterState.Failed => "못 보냄",
        LetterState.HandedOver => "직접 전함",
        _ => "버림",
    };

    /// <summary>What became of the letter, in one line.</summary>
    public static string Line(LetterRow row, bool hasChannel) => row.State switch
    {
        LetterState.Waiting when row.IsOnItsWay => "지금 보내고 있습니다",
        LetterState.Waiting when !hasChannel => "직접 전해 주시기를 기다립니다",
        LetterState.Waiting when row.Attempts > 0 => $"{row.Attempts}번 해 봤고 {SeoulTime.TableDateTime(row.DueAt)}에 다시 합니다",
        LetterState.Waiting => row.DueAt > row.WrittenAt ? $"{SeoulTime.TableDateTime(row.DueAt)}에 보냅니다" : "곧 보냅니다",
        LetterState.Sent => $"{SeoulTime.TableDateTime(row.StateAt)} {row.Channel}",
        LetterState.Failed => $"{SeoulTime.TableDateTime(row.StateAt)}에 그만두었습니다",
        LetterState.HandedOver => $"{SeoulTime.TableDateTime(row.StateAt)} {row.By}",
        _ => "받는 분의 개인정보가 파기되어 보내지 않았습니다",
    };

    /// <summary>The mark's colour.</summary>
    public static string ChipOf(LetterState state) => state switch
    {
        LetterState.Failed => "chip chip-clay",
        LetterState.Waiting => "chip chip-sun",
        _ => "chip chip-line",
    };
}
