using System.Globalization;
using System.Text;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Own;

/// <summary>What holds for every act on texts of staff's own.</summary>
internal static class OwnRules
{
    public static readonly MessageOutcome NoFamily = new("그런 갈래의 편지가 없습니다. 편지 글 목록에서 다시 골라 주세요.");
    public static readonly MessageOutcome Gone = new("그사이 다른 사람이 지운 글입니다. 적으신 것이 있으면 옮겨 두고 목록을 다시 열어 주세요.");
    public static readonly MessageOutcome Stale = new("그사이 다른 사람이 고쳤습니다. 적으신 것을 옮겨 두고 이 쪽을 다시 열어 주세요.");
    public static readonly MessageOutcome Full = new($"직접 만든 글은 {OwnTemplate.Most}개까지 둘 수 있습니다. 안 쓰는 글을 지우고 다시 해 주세요.");

    /// <summary>The words without what surrounds them; Korean letters that a keyboard took apart are put together.</summary>
    public static LetterWords Tidied(LetterWords typed) => new(Whole(typed.Name).Trim(), Whole(typed.Subject).Trim(), Whole(typed.Text).ReplaceLineEndings("\n").Trim());

    /// <summary>What is wrong with the words, in one Korean sentence; null when nothing is.</summary>
    public static string? RefusalOf(LetterFamily family, LetterWords words) => words.Name switch
    {
        "" => "목록에서 알아볼 이름을 적어 주세요.",
        { Length: > OwnTemplate.LongestName } => $"이름을 {OwnTemplate.LongestName}자 안으로 줄여 주세요.",
        var name when name.Any(IsUnseen) => "이름에 보이지 않는 글자가 섞여 있습니다. 지우고 한 줄로 다시 적어 주세요.",
        var name when name.AsSpan().ContainsAny('{', '}') => "이름에는 중괄호 { }를 쓸 수 없습니다. 자리는 제목과 내용에 적어 주세요.",
        _ => family.RefusalOf(words.Subject, words.Text),
    };

    /// <summary>Why the name cannot be taken; null when it can.</summary>
    /// <param name="id">Whose name it becomes.</param>
    public static async Task<MessageOutcome?> TakenAsync(PortalDb db, string family, string name, Guid id, CancellationToken ct) =>
        (await db.OwnTemplates(family).Select(t => new { t.Id, t.Name }).ToListAsync(ct)).Exists(t => t.Id != id && string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))
            ? new MessageOutcome($"‘{name}’ 글이 이미 있습니다. 다른 이름으로 적어 주세요.")
            : null;

    /// <summary>Notes the act in the record and tells open pages.</summary>
    public static void Tell(PortalDb db, StaffRecord record, OwnTemplate template, OwnAct act, string? before = null, string? after = null)
    {
        record.Note(db, act.By, act.Words, template.Subject(), before, after);
        db.LogChange(OwnTemplate.Topic, template.Id.ToString("N"), template.Version, act.Kind, act.At);
    }

    private static ActSubject Subject(this OwnTemplate template) => new($"own-template/{template.Id:N}", template.Name);

    private static bool IsUnseen(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Half a character, which no keyboard makes, becomes the sign for one that cannot be read.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
}

/// <summary>An act on a text.</summary>
/// <param name="Words">Its words in the record.</param>
/// <param name="Kind">Its word in the change log.</param>
internal sealed record OwnAct(Guid? By, DateTime At, string Words, string Kind);
