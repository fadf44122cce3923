using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Input that no one should trust: refused at its field, and nothing half-written.</summary>
public class BadInputTests(BadInputTests.Fixture fixture) : IClassFixture<BadInputTests.Fixture>
{
    public sealed class Fixture : IAsyncLifetime
    {
        public VisitPortal Portal { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Portal = await StartAsync(visitsPerDay: 9);

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }

    private async Task<string> RefusalOf(string field, string typed, string? at = null)
    {
        var fields = Fields(First);
        fields[field] = typed;
        var before = await CountAsync();
        var answer = await fixture.Portal.TryAsync(fields);
        Assert.Null(answer.Link);
        Assert.Equal(before, await CountAsync());
        return Assert.IsType<string>(answer.Errors[at ?? field]);
    }

    private Task<(int, int, int)> CountAsync() => fixture.Portal.App.ReadAsync(async db =>
        (await db.Set<VisitRequest>().CountAsync(), await db.Set<Receipt>().CountAsync(), await db.Set<PersonKeyRecord>().CountAsync()));

    [Theory]
    [InlineData("2027-03-01", "지난 날")]
    [InlineData("1999-01-01", "지난 날")]
    [InlineData("2027-03-08", "3월 9일 화요일부터")]
    [InlineData("2027-09-30", "6월 30일 수요일까지")]
    [InlineData("9998-12-31", "6월 30일 수요일까지")]
    [InlineData("2027-05-05", "어린이날")]
    [InlineData("2027-03-13", "토요일")]
    [InlineData("2027-02-29", "2월은 28일까지")]
    [InlineData("2027-13-01", "달력에 없는")]
    [InlineData("0000-00-00", "달력에 없는")]
    [InlineData("다음 주 화요일", "2027-03-05처럼")]
    [InlineData("", "하나는 골라")]
    public async Task Days(string typed, string says) => Assert.Contains(says, await RefusalOf(VisitFields.Date(1), typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("31")]
    [InlineData("10000")]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("스무 명")]
    [InlineData("2.5")]
    [InlineData("")]
    public async Task Head_counts(string typed) => Assert.Matches("인원을|몇 명이|5명에서 30명까지", await RefusalOf(VisitFields.Size, typed));

    [Theory]
    [InlineData(VisitFields.Phone, "1234")]
    [InlineData(VisitFields.Phone, "전화 주세요")]
    [InlineData(VisitFields.Phone, "")]
    [InlineData(VisitFields.Email, "hana")]
    [InlineData(VisitFields.Email, "a@b.kr\r\nBcc: everyone@b.kr")]
    [InlineData(VisitFields.Contact, " ")]
    [InlineData(VisitFields.Age, "robots")]
    [InlineData(VisitFields.District, "../etc")]
    [InlineData(VisitFields.Kind, "99")]
    [InlineData(VisitFields.Institution, "")]
    [InlineData("part1", "midnight")]
    public async Task Other_fields(string field, string typed) => Assert.NotEmpty(await RefusalOf(field, typed));

    [Theory]
    [InlineData(VisitFields.Institution, VisitLimits.Institution)]
    [InlineData(VisitFields.Place, VisitLimits.Place)]
    [InlineData(VisitFields.Room, VisitLimits.Room)]
    [InlineData(VisitFields.Contact, VisitLimits.Contact)]
    [InlineData(VisitFields.Needs, VisitLimits.SpecialNeeds)]
    public async Task Texts_longer_than_their_field(string field, int longest)
    {
        Assert.Contains($"{longest}자까지", await RefusalOf(field, new string('가', longest + 1)), StringComparison.Ordinal);
        Assert.NotEmpty(await RefusalOf(field, new string('가', 2_000_000)));
    }

    [Theory]
    [InlineData("010-1234-5678")]
    [InlineData("01012345678")]
    [InlineData("+82 10 1234 5678")]
    [InlineData("(010)1234.5678")]
    [InlineData("０１０ １２３４ ５６７８")]
    public async Task A_phone_in_five_spellings_is_one_phone(string typed)
    {
        var fields = Fields(First.AddDays(20));
        fields[VisitFields.Phone] = typed;
        var link = (await fixture.Portal.TryAsync(fields)).Link;
        var receipts = fixture.Portal.App.Get<Receipts>();
        var receipt = await fixture.Portal.App.ReadAsync(db => receipts.FindByLinkAsync(db, link!));
        Assert.NotNull(await fixture.Portal.App.ReadAsync(db => receipts.FindAsync(db, receipt!.Number, "010 1234 5678")));
    }

    [Fact]
    public async Task Children_ask_their_teacher() => Assert.Contains("어른", await RefusalOf(VisitFields.Adult, ""), StringComparison.Ordinal);

    [Fact]
    public async Task Without_consent_nothing_is_taken() => Assert.Contains("동의", await RefusalOf($"consent.{VisitPurpose.Key}", ""), StringComparison.Ordinal);

    [Fact]
    public async Task Consent_to_other_words_is_none() => Assert.Contains("동의", await RefusalOf($"consent.{VisitPurpose.Key}", "7"), StringComparison.Ordinal);

    [Fact]
    public async Task The_same_day_twice()
    {
        var fields = Fields(First);
        (fields[VisitFields.Date(3)], fields[VisitFields.Part(3)]) = ("2027-03-09", "am");
        Assert.Contains("두 번", (await fixture.Portal.TryAsync(fields)).Errors[VisitFields.Date(3)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_just_closed_is_refused_at_its_field()
    {
        var day = First.AddDays(30);
        Assert.Null((await fixture.Portal.App.Get<ChangeDay>().SetAsync(fixture.Portal.Team, null, day, null, 0, "교육")).Refusal);
        Assert.Contains("일하지 않습니다", await RefusalOf(VisitFields.Date(1), $"{day:yyyy-MM-dd}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027. 3. 9.")]
    [InlineData("2027년 3월 9일")]
    [InlineData("20270309")]
    [InlineData("2027/03/09")]
    public void Days_are_read_as_people_type_them(string typed) => Assert.Equal((First, null), TypedDate.Read(typed));

    [Theory]
    [InlineData("25", 25)]
    [InlineData(" 25명 ", 25)]
    [InlineData("２５", 25)]
    [InlineData("25.0", null)]
    public void Head_counts_are_read_as_people_type_them(string typed, int? expected) => Assert.Equal(expected, VisitForm.Count(typed));
}
