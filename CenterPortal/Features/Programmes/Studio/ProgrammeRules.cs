namespace CenterPortal.Features.Programmes.Studio;

/// <summary>What a draft must be to be saved.</summary>
internal static class ProgrammeRules
{
    /// <summary>What is wrong, by field; empty when nothing is.</summary>
    /// <param name="draft">Tidied.</param>
    public static IReadOnlyDictionary<string, string> WrongsOf(ProgrammeDraft draft, bool isNew)
    {
        var wrongs = new Dictionary<string, string>(StringComparer.Ordinal);
        void Check(string field, bool isRight, string sentence)
        {
            if (!isRight) wrongs.TryAdd(field, sentence);
        }

        Check("name", draft.Name.Length is > 0 and <= ProgrammeLimits.Name && !draft.Name.Any(char.IsControl), $"이름을 1자에서 {ProgrammeLimits.Name}자 사이로 적어 주세요.");
        Check("slug", !isNew || draft.Slug.Length == 0 || ProgrammeSlugs.IsUsable(draft.Slug), "영어 소문자와 숫자, 붙임표로 적어 주세요. 예: cork-craft");
        Check("kind", draft.Kind.Length > 0, "갈래를 골라 주세요.");
        Check("ages", draft.Ages is > AgeBands.None and <= (AgeBands)127, "누가 할 수 있는지 하나라도 골라 주세요.");
        Check("from", draft.SizeFrom is >= 1 and <= ProgrammeLimits.GroupSize, $"가장 적은 인원을 1명에서 {ProgrammeLimits.GroupSize}명 사이로 적어 주세요.");
        Check("to", draft.SizeTo is >= 1 and <= ProgrammeLimits.GroupSize && draft.SizeTo >= (draft.SizeFrom ?? 1), $"가장 많은 인원은 가장 적은 인원보다 적을 수 없고, {ProgrammeLimits.GroupSize}명까지입니다.");
        Check("minutes", draft.Minutes is >= 10 and <= ProgrammeLimits.Minutes, $"시간을 10분에서 {ProgrammeLimits.Minutes}분 사이로 적어 주세요.");
        Check("price", draft.Price is >= 0 and <= ProgrammeLimits.Price, $"참가비를 0원에서 {ProgrammeWords.Number(ProgrammeLimits.Price)}원 사이로 적어 주세요. 0원은 무료로 보입니다.");
        Check("instructor", draft.PerInstructor is >= 1 and <= ProgrammeLimits.GroupSize, "강사 한 사람이 맡을 수 있는 인원을 적어 주세요.");
        Check("seasons", draft.Seasons is > Seasons.None and <= Seasons.All, "하는 철을 하나라도 골라 주세요.");
        Check("needs", draft.Needs is >= PlaceNeeds.None and <= (PlaceNeeds)31, "자리에 있어야 하는 것을 다시 골라 주세요.");
        Check("makes", draft.Makes.Length <= ProgrammeLimits.Makes, $"만드는 것은 {ProgrammeLimits.Makes}자까지 적을 수 있습니다.");
        Check("note", draft.NeedsNote.Length <= ProgrammeLimits.NeedsNote, $"자리에 덧붙이는 말은 {ProgrammeLimits.NeedsNote}자까지 적을 수 있습니다.");
        Check("text", draft.Description.Length is > 0 and <= ProgrammeLimits.Description, $"어떻게 하는지 1자에서 {ProgrammeWords.Number(ProgrammeLimits.Description)}자 사이로 적어 주세요.");
        Check("safety", draft.SafetyNotes.Length <= ProgrammeLimits.SafetyNotes, $"안전은 {ProgrammeWords.Number(ProgrammeLimits.SafetyNotes)}자까지 적을 수 있습니다.");
        Check("questions", draft.Questions.Count <= ProgrammeLimits.Questions, $"묻고 답하기는 {ProgrammeLimits.Questions}개까지입니다.");
        Check("questions", draft.Questions.All(q => q.Asked.Length is > 0 and <= ProgrammeLimits.Asked && q.Answer.Length is > 0 and <= ProgrammeLimits.Answer), $"질문은 {ProgrammeLimits.Asked}자, 답은 {ProgrammeLimits.Answer}자까지이고 둘 다 적어야 합니다.");
        Check("pictures", draft.Pictures.Count <= ProgrammeLimits.Pictures, $"사진은 {ProgrammeLimits.Pictures}장까지 넣을 수 있습니다.");
        Check("pictures", draft.Pictures.All(p => p.Alt.Length is > 0 and <= ProgrammeLimits.Alt), $"사진마다 무엇이 보이는지 {ProgrammeLimits.Alt}자까지 적어 주세요. 보지 못하는 분이 듣습니다.");
        return wrongs;
    }
}
