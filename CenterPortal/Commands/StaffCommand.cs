using System.CommandLine;
using CenterPortal.Identity;

namespace CenterPortal.Commands;

/// <summary><c>staff add EMAIL --role …</c> and <c>staff recover EMAIL</c>: for the day when nobody can sign in. Both print one single-use link.</summary>
internal sealed class StaffCommand : Command
{
    private static readonly string[] Roles = [.. Enum.GetNames<PortalRole>().Select(n => n.ToLowerInvariant())];

    public StaffCommand()
        : base("staff", "직원의 계정을 다룹니다.")
    {
        Add(AddPerson());
        Add(Recover());
    }

    private static Command AddPerson()
    {
        var email = new Argument<string>("EMAIL") { Description = "그 사람의 이메일" };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles), DefaultValueFactory = _ => "administrator" };
        role.AcceptOnlyFromAmong(Roles);
        var name = new Option<string?>("--name") { Description = "이름. 없으면 이메일의 앞부분" };
        var add = new Command("add", "사람을 더하고 초대 링크를 보여 줍니다.") { email, role, name };
        add.SetAction((parsed, ct) => CommandLine.WithPortalAsync(async (services, token) =>
        {
            var address = parsed.GetValue(email)!;
            var outcome = await services.GetRequiredService<ManagePeople>().InviteAsync(
                by: null, address, parsed.GetValue(name) ?? address.Split('@')[0], Enum.Parse<PortalRole>(parsed.GetValue(role)!, ignoreCase: true), token);
            return await ShowAsync(outcome);
        }, ct));
        return add;
    }

    private static Command Recover()
    {
        var email = new Argument<string>("EMAIL") { Description = "그 사람의 이메일" };
        var recover = new Command("recover", "들어올 방법을 잃은 사람의 링크를 보여 줍니다.") { email };
        recover.SetAction((parsed, ct) => CommandLine.WithPortalAsync(async (services, token) =>
        {
            var people = services.GetRequiredService<ManagePeople>();
            return await people.FindAsync(parsed.GetValue(email)!, token) is { } person
                ? await ShowAsync(await people.RecoverAsync(by: null, person, token))
                : await ShowAsync(new InvitationOutcome("그 이메일을 쓰는 사람이 없습니다. staff add로 더할 수 있습니다."));
        }, ct));
        return recover;
    }

    private static async Task<int> ShowAsync(InvitationOutcome outcome)
    {
        if (outcome.Link is { } link)
        {
            Console.WriteLine($"이 주소를 그 사람에게 건네 주세요. 한 번만 쓸 수 있습니다.\n{link}");
            return 0;
        }

        await Console.Error.WriteLineAsync(outcome.Refusal);
        return 1;
    }
}
