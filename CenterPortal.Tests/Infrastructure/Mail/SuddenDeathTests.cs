using System.Diagnostics;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>The program dies between the commit of a letter and its sending; each letter still arrives, once.</summary>
[Trait(Speed.Name, Speed.Slow)]
public sealed class SuddenDeathTests
{
    [Fact]
    public async Task Killed_in_the_middle_of_an_attempt_it_sends_each_letter_once_after_the_next_start()
    {
        using var server = await SmtpServer.StartAsync();
        // This portal only writes: it has no channel. The program that sends is another process on the same folder.
        var writer = await Letters.StartAsync(channel: null);
        try
        {
            server.Freeze();
            using (var first = Start(writer.Folder, server))
            {
                var person = await writer.PersonAsync();
                for (var i = 0; i < 5; i++) await writer.PostAsync(Letters.To(person, to: $"teacher{i}@example.org"));
                // Committed and under way: the server has been called and says nothing.
                await Eventually.HoldsAsync(async () => (await writer.LettersAsync()).Any(l => l.LeasedBy is not null));
                first.Kill();
                await first.WaitForExitAsync();
            }

            var names = (await writer.LettersAsync()).Select(l => $"{l.Id:N}@localhost").Order().ToArray();
            Assert.Empty(server.Taken);
            server.Thaw();
            using var second = Start(writer.Folder, server);
            await Eventually.HoldsAsync(async () => (await writer.LettersAsync()).All(l => l.State == LetterState.Sent));
            second.Kill();
            await second.WaitForExitAsync();
            Assert.Equal(names, server.Taken.Select(m => m.MessageId).Order());
        }
        finally
        {
            await writer.DisposeAsync();
        }
    }

    private static Process Start(string folder, SmtpServer server)
    {
        var process = PortalProcess.Start(folder, ["--urls=http://127.0.0.1:0", .. server.Settings.Select(s => "--" + s)]);
        // Nobody reads what it says; a full pipe would hold it up.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
