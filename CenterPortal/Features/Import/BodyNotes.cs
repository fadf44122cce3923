namespace CenterPortal.Features.Import;

/// <summary>Says what was found of an article's body, and what of its pictures and attachments had to be guessed.</summary>
internal static class BodyNotes
{
    public static void Write(PressPage page, BodyBlocks body, NoteTaker notes)
    {
        if (page.Blocks.Count == 0)
            notes.Missing("본문이 비어 있습니다.");
        else
            notes.Found($"본문을 {page.Blocks.Count}덩이로 나누었습니다. 소제목 {body.Headings}개, 목록 항목 {body.Items}개입니다.");

        WritePictures(body.PictureNames, notes);
        WriteAttachments(page, body.PictureNames, notes);
    }

    private static void WritePictures(List<string> names, NoteTaker notes)
    {
        if (names.Count == 0)
            return;
        notes.Found($"본문에서 사진 자리 {names.Count}곳을 찾았습니다: {NoteTaker.Short(names)}");
        notes.Missing($"사진 파일 {names.Count}개는 저장한 글에 들어 있지 않아 자리만 남겼습니다.");
        notes.Guessed("파일 이름처럼 생긴 홀로 선 줄을 사진 자리로 보았습니다.");
    }

    private static void WriteAttachments(PressPage page, List<string> pictures, NoteTaker notes)
    {
        var names = page.AttachmentNames;
        if (names.Count == 0)
            return;
        notes.Found($"첨부 이름 {names.Count}개를 찾았습니다: {NoteTaker.Short(names)}");
        notes.Missing($"첨부 파일 {names.Count}개는 저장한 글에 들어 있지 않아 이름만 적었습니다.");
        notes.Guessed("본문 뒤에 이어진 이름들을 첨부로 보았습니다. 옆 상자의 사진 이름이 섞여 있을 수 있습니다.");
        if (names.Intersect(pictures).ToList() is { Count: > 0 } both)
            notes.Guessed($"첨부 가운데 {both.Count}개는 본문 사진과 이름이 같아 같은 사진으로 보입니다: {NoteTaker.Short(both)}");
        if (names.Where(name => !FileNames.IsPicture(name) && !FileNames.IsDocument(name)).ToList() is { Count: > 0 } plain)
            notes.Guessed($"파일 이름 같지 않지만 첨부들과 붙어 있어 첨부 이름으로 보았습니다: {NoteTaker.Short(plain)}");
        if (page.LooseCaptions is { Count: > 0 } captions)
            notes.Guessed($"첨부 뒤의 줄은 사진 설명으로 보이지만 어느 사진인지 알 수 없어 본문 끝에 따로 적었습니다: {NoteTaker.Short(captions)}");
    }
}
