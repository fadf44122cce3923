using Bunit;
using CenterPortal.Components.Shared;
using CenterPortal.Features.Centre.Studio;
using CenterPortal.Features.Consultation;
using CenterPortal.Features.Consultation.Studio;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Centre;

/// <summary>What the forms of the settings say and hear.</summary>
public sealed class SettingsComponentTests : BunitContext
{
    public SettingsComponentTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Things_that_the_centre_does_are_rows_and_one_text()
    {
        var heard = new List<string>();
        var rows = Render<ServiceRows>(p => p.Add(r => r.Value, "돕습니다|경영을\n넓힙니다|팔 곳을").Add(r => r.ValueChanged, heard.Add));
        rows.Find("[aria-label='1번째 하는 일 설명']").Change("살림을");
        rows.FindAll(".settings-row button")[1].Click();
        rows.Find("fieldset > button").Click();
        rows.Find("[aria-label='2번째 하는 일 이름']").Change("알립니다");
        Assert.Equal(["돕습니다|살림을\n넓힙니다|팔 곳을", "돕습니다|살림을", "돕습니다|살림을\n알립니다|"], heard);
    }

    [Fact]
    public void A_field_says_what_is_wrong_to_those_who_listen_too()
    {
        var field = Render<LabelledField>(p => p.Add(f => f.Id, "phone").Add(f => f.Label, "전화번호").Add(f => f.Value, "12").Add(f => f.Wrong, "숫자로 적어 주세요.").Add(f => f.Hint, "눌러서 겁니다."));
        var input = field.Find("input#phone");
        Assert.Equal(("true", "phone-wrong phone-hint"), (input.GetAttribute("aria-invalid"), input.GetAttribute("aria-describedby")));
        Assert.Contains("숫자로", field.Find("#phone-wrong").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_read_as_typed_and_a_closed_day_asks_for_none()
    {
        var week = TypedWeek.Of(OpeningHours.Default);
        var form = Render<HoursForm>(p => p.Add(f => f.Week, week).Add(f => f.Outcome, new HoursOutcome("고쳐 주세요.", new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = "금요일이 이상합니다." })).Add(f => f.Said, "고쳐 주세요."));
        Assert.Equal(10, form.FindAll("input[type=time]").Count);
        Assert.Contains("금요일이 이상합니다.", form.Find("#hours-5-wrong").TextContent, StringComparison.Ordinal);
        form.Find("#hours-1-from").Change("10:30");
        form.FindAll("input[type=checkbox]")[1].Change(false);
        form.FindAll("input[type=checkbox]")[7].Change(true);
        var (wanted, unread) = week.Read();
        Assert.Null(unread);
        Assert.Equal(new TimeRange(new(10, 30), new(18, 0)), wanted.Week[DayOfWeek.Monday]);
        Assert.Null(wanted.Week[DayOfWeek.Tuesday]);
        Assert.Equal(new TimeRange(new(12, 0), new(13, 0)), wanted.Lunch);
        form.Find("#hours-1-from").Change("");
        Assert.Contains("월요일", week.Read().Unread!.Days![DayOfWeek.Monday], StringComparison.Ordinal);
    }

    [Fact]
    public void A_closure_of_one_day_needs_one_date_and_a_date_that_is_none_is_said()
    {
        var heard = new List<WantedClosure>();
        var form = Render<ClosureForm>(p => p.Add(f => f.Today, new DateOnly(2026, 11, 23)).Add(f => f.Sent, heard.Add));
        form.FindAll(".closure-kinds button")[1].Click();
        form.Find("#closure-from").Change("2026-12-01");
        form.Find("input[type=checkbox]").Change(true);
        form.Find("form").Submit();
        Assert.Equal([new WantedClosure(new(2026, 12, 1), new(2026, 12, 1), "임시공휴일", HolidayStatus.Estimate)], heard);
        form.Find("#closure-from").Change("");
        form.Find("form").Submit();
        Assert.Single(heard);
        Assert.Contains("날짜", form.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimates_are_marked_and_the_past_has_no_way_out()
    {
        var (past, near) = (new ClosedSpan(new(2026, 10, 9), new(2026, 10, 9), "한글날", HolidayStatus.Official, true), new ClosedSpan(new(2026, 12, 1), new(2026, 12, 3), "임시공휴일", HolidayStatus.Estimate, false));
        var heard = new List<ClosedSpan>();
        var year = Render<ClosureYear>(p => p.Add(y => y.Year, new ClosedYear(2026, true, [past, near])).Add(y => y.Removed, heard.Add));
        Assert.Contains("예상", year.Find("ul .closure").TextContent, StringComparison.Ordinal);
        Assert.Empty(year.FindAll("details button"));
        year.Find("ul .closure button").Click();
        Assert.Equal([near], heard);
        var asked = Render<ClosureYear>(p => p.Add(y => y.Year, new ClosedYear(2027, false, [near])).Add(y => y.Asked, near).Add(y => y.Warning, "나라에서 정한 날입니다.").Add(y => y.Confirmed, heard.Add));
        Assert.Contains("아직 들어 있지 않습니다", asked.Markup, StringComparison.Ordinal);
        asked.Find("[role=alert] button").Click();
        Assert.Equal(2, heard.Count);
    }

    [Fact]
    public void A_year_of_estimates_asks_to_be_confirmed_and_its_days_do_not_go_one_by_one()
    {
        var expected = new ClosedSpan(new(2028, 10, 3), new(2028, 10, 3), "추석", HolidayStatus.Estimate, false) { IsExpected = true };
        var settled = new List<int>();
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var year = Render<ClosureYear>(p => p.Add(y => y.Year, new ClosedYear(2028, true, [expected])).Add(y => y.Removed, _ => { }).Add(y => y.Settled, settled.Add));
        Assert.Contains("예상", year.Find("ul .closure").TextContent, StringComparison.Ordinal);
        Assert.Empty(year.FindAll("ul .closure button"));
        year.Find(".notice button").Click();
        Assert.Equal([2028], settled);
    }
}
