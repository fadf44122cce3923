namespace CenterPortal.Features.Centre;

/// <summary>One thing that can be said of the centre: where it stands, and what may stand there.</summary>
/// <param name="Id">Its word in forms.</param>
/// <param name="Name">How staff call it.</param>
/// <param name="Most">The most characters.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">Says it otherwise.</param>
/// <param name="Rule">Says what is wrong with a text that is neither blank nor too long; null when nothing is.</param>
/// <param name="MayBeBlank">Pages leave out what is blank.</param>
internal sealed record CentreField(string Id, string Name, int Most, Func<CentreWords, string> Of, Func<CentreWords, string, CentreWords> With, Func<string, string?>? Rule = null, bool MayBeBlank = false)
{
    public static readonly CentreField[] All =
    [
        new("name", "센터 이름", 60, w => w.Name, (w, text) => w with { Name = text }),
        new("opening", "첫 화면 첫 줄", 40, w => w.StatementOpening, (w, text) => w with { StatementOpening = text }),
        new("emphasis", "첫 화면 둘째 줄", 40, w => w.StatementEmphasis, (w, text) => w with { StatementEmphasis = text }),
        new("lead", "첫 화면 아래 글", 200, w => w.Lead, (w, text) => w with { Lead = text }),
        new("introduction", "센터 소개", 600, w => w.Introduction, (w, text) => w with { Introduction = text }),
        new("services", "하는 일", 1500, w => w.Services, (w, text) => w with { Services = text }, CentreRules.OfServices),
        new("districts", "함께하는 구", 200, w => w.Districts, (w, text) => w with { Districts = text }, CentreRules.OfDistricts, MayBeBlank: true),
        new("greeting", "상담 인사말", 100, w => w.Greeting, (w, text) => w with { Greeting = text }, MayBeBlank: true),
        new("phone", "전화번호", 20, w => w.Phone, (w, text) => w with { Phone = text }, CentreRules.OfPhone),
        new("email", "이메일", 120, w => w.Email, (w, text) => w with { Email = text }, CentreRules.OfEmail),
    ];

    /// <summary>What is wrong with the text, in one sentence; null when nothing is.</summary>
    public string? RefusalOf(string text)
    {
        if (text.Length == 0) return MayBeBlank ? null : "비워 둘 수 없습니다. 적어 주세요.";
        if (text.Length > Most) return $"{Most}자 안으로 줄여 주세요. 지금은 {text.Length}자입니다.";
        if (text.Any(c => char.IsControl(c) && !(c == '\n' && Id == "services"))) return "줄바꿈이나 보이지 않는 글자가 섞여 있습니다. 지우고 다시 적어 주세요.";
        return Rule?.Invoke(text);
    }
}
