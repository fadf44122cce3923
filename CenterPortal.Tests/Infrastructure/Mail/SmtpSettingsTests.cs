using CenterPortal.Data;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace CenterPortal.Tests.Infrastructure.Mail;

public class SmtpSettingsTests
{
    private const string Least = "Host=smtp.example.or.kr;From=portal@example.or.kr";

    private static SmtpSettings? Read(string settings) => SmtpSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).Select(s => new KeyValuePair<string, string?>("Smtp:" + s[0], s[1]))).Build().GetSection("Smtp"));

    [Theory]
    [InlineData("Hots=smtp.example.or.kr", "Smtp:Hots")]
    [InlineData("From=portal@example.or.kr", "Smtp:Host")]
    [InlineData("Host=smtp example;From=portal@example.or.kr", "Smtp:Host")]
    [InlineData("Host=smtp.example.or.kr", "Smtp:From")]
    [InlineData("Host=smtp.example.or.kr;From=포털", "Smtp:From")]
    [InlineData(Least + ";Port=70000", "Smtp:Port")]
    [InlineData(Least + ";Port=0", "Smtp:Port")]
    [InlineData(Least + ";Security=SSL", "Smtp:Security")]
    [InlineData(Least + ";TimeoutSeconds=0", "Smtp:TimeoutSeconds")]
    [InlineData(Least + ";User=portal", "Smtp:Password")]
    [InlineData(Least + ";User=portal;Password=secret;Security=None", "Smtp:Security")]
    public void A_setting_that_cannot_be_used_is_named_in_one_sentence(string settings, string named)
    {
        var said = Assert.Throws<StartRefusedException>(() => Read(settings)).Message;
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_said_has_a_usual_value()
    {
        Assert.Null(Read(""));
        Assert.Equal((587, SecureSocketOptions.StartTls), (Read(Least)!.Port, Read(Least)!.Security));
        Assert.Equal(465, Read(Least + ";Security=tls")!.Port);
        Assert.Equal("센터", Read("Host=smtp.example.or.kr;From=센터 <portal@example.or.kr>")!.From.Name);
        Assert.DoesNotContain("secret", Read(Least + ";User=portal;Password=secret")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_letters_become_files_in_Development()
    {
        await using var portal = await Letters.StartAsync(["environment=Development"]);
        await portal.PostAsync(Letters.To(await portal.PersonAsync()));
        await Eventually.HoldsAsync(async () => (await portal.LetterAsync()).State == LetterState.Sent);
        using var message = MimeKit.MimeMessage.Load(Assert.Single(Directory.GetFiles(Path.Combine(portal.Folder, "data", "mail"))));
        Assert.Equal(Letters.Address, message.To.Mailboxes.Single().Address);
    }
}
