using AngleSharp.Html.Dom;
using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.RequestPageTests;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Age and place that do not fit the programme are said and keep nobody from asking.</summary>
public class ProgrammeFitTests
{
    private const string Form = $"/jaemina/{Slug}/request";

    [Fact]
    public async Task What_does_not_fit_is_said_on_the_way_and_the_request_goes_through()
    {
        await using var portal = await StartAsync();
        await SetAsync(portal, "\"Ages\" = 32, \"Needs\" = 3, \"IsSample\" = 1");
        using var browser = new FormClient(portal.App);
        using var begin = await browser.GetAsync(Form);
        Assert.Contains("예시", (await PageAsync(begin)).QuerySelector(".visit-form header .chip")!.TextContent, StringComparison.Ordinal);

        using var where = await browser.SendAsync(Form, "visit-what", Of(VisitFields.What, (VisitFields.Age, "toddler")));
        var page = await PageAsync(where);
        Assert.Contains("이 체험은 성인 체험입니다. 유아에게", page.QuerySelector("[data-fit]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("물과 책상이 있어야", page.QuerySelector("fieldset .field-hint")!.TextContent, StringComparison.Ordinal);

        using var who = await browser.SendAsync(Form + "?step=2", "visit-where", Of(VisitFields.Where, (VisitFields.Water, ""), (VisitFields.Tables, "true")));
        var notes = (await PageAsync(who)).QuerySelectorAll("[data-fit] p").Select(p => p.TextContent).ToArray();
        Assert.Equal(2, notes.Length);
        Assert.Contains("물 쓰는 곳", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fits_is_not_talked_about()
    {
        await using var portal = await StartAsync();
        await SetAsync(portal, "\"Ages\" = 3, \"Needs\" = 2");
        using var browser = new FormClient(portal.App);
        using var where = await browser.SendAsync(Form, "visit-what", Of(VisitFields.What, (VisitFields.Age, "lower")));
        Assert.Null((await PageAsync(where)).QuerySelector("[data-fit], .visit-form header .chip"));
        using var who = await browser.SendAsync(Form + "?step=2", "visit-where", Of(VisitFields.Where, (VisitFields.Tables, "true")));
        Assert.Null((await PageAsync(who)).QuerySelector("[data-fit]"));
    }

    [Theory]
    [InlineData("toddler", false, false, "나이: 초등 이상 체험|물이 있어야 하는 체험|책상이 있어야 하는 체험")]
    [InlineData("senior", true, true, "")]
    [InlineData("mixed", true, false, "책상이 있어야 하는 체험")]
    [InlineData("", true, true, "")]
    public void Staff_see_it_short(string age, bool hasWater, bool hasTables, string said)
    {
        var programme = new ProgrammeFacts(1, "p", "체험", 60, 5, 30, 15, false, 0, [1], true, false)
        { Ages = ["lower", "upper", "middle", "high", "adult", "senior"], AgesInWords = "초등 이상", NeedsWater = true, NeedsTables = true };
        Assert.Equal(said, string.Join('|', ProgrammeFit.ForStaff(programme, age, hasWater, hasTables)));
    }

    [Theory]
    [InlineData("?age=toddler,senior&has=water,power", "mixed", true, false)]
    [InlineData("?age=adult&has=none", "adult", false, false)]
    [InlineData("?has=tables,water", null, true, true)]
    public async Task The_finders_ages_and_place_are_filled_in(string query, string? age, bool hasWater, bool hasTables)
    {
        await using var portal = await StartAsync();
        using var browser = new FormClient(portal.App);
        using var what = await browser.GetAsync(Form + query);
        Assert.Equal(age, (await PageAsync(what)).QuerySelectorAll("#visit [name=age]").OfType<IHtmlInputElement>().SingleOrDefault(i => i.IsChecked)?.Value);
        // What an address brings is kept with the first step.
        using var where = await browser.SendAsync(Form + query, "visit-what", Of(VisitFields.What, (VisitFields.Age, age ?? "adult")));
        var boxes = (await PageAsync(where)).QuerySelectorAll("#visit [type=checkbox]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.IsChecked);
        Assert.Equal((hasWater, hasTables), (boxes[VisitFields.Water], boxes[VisitFields.Tables]));
    }

    [Fact]
    public async Task Facts_of_a_programme_say_ages_and_needs_in_the_forms_own_words()
    {
        await using var portal = await StartAsync();
        await SetAsync(portal, "\"Ages\" = 6, \"Needs\" = 1");
        var facts = (await portal.App.ReadAsync(db => portal.App.Get<ProgrammeBook>().FindAsync(db, Slug, default)))!;
        Assert.Equal((2, true, false), (facts.Ages.Count(a => VisitChoices.Ages.Any(c => c.Slug == a)), facts.NeedsWater, facts.NeedsTables));
    }

    private static (string, string)[] Of(IReadOnlyList<string> names, params (string Name, string Value)[] changed)
    {
        var fields = Fields(First);
        foreach (var (name, value) in changed) fields[name] = value;
        return [.. fields.Where(f => names.Contains(f.Key)).Select(f => (f.Key, f.Value))];
    }

    private static async Task SetAsync(VisitPortal portal, string set)
    {
        await using var db = await portal.App.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
#pragma warning disable EF1002 // The tests' own words.
        await db.Database.ExecuteSqlRawAsync($"UPDATE programmes SET {set} WHERE \"Slug\" = '{Slug}'");
#pragma warning restore EF1002
    }
}
