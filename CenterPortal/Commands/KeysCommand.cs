using System.CommandLine;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Commands;

/// <summary><c>keys rotate</c>: new keys for what is written from now on.</summary>
internal sealed class KeysCommand : Command
{
    public KeysCommand()
        : base("keys", "개인정보의 열쇠를 다룹니다.")
    {
        var rotate = new Command("rotate", "열쇠를 새로 만듭니다. 옛 열쇠로 잠근 것도 그대로 열립니다.");
        rotate.SetAction((_, ct) => CommandLine.WithPortalAsync(RotateAsync, ct));
        Add(rotate);
    }

    private static async Task<int> RotateAsync(IServiceProvider services, CancellationToken ct)
    {
        var people = await services.GetRequiredService<KeyStart>().RotateAsync(ct);
        Console.WriteLine($"열쇠를 바꿨습니다. 사람 {people}명의 열쇠도 새로 만들었습니다. 이제 열쇠 폴더를 다시 보관해 주세요.");
        return 0;
    }
}
