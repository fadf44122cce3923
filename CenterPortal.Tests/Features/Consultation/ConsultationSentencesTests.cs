using CenterPortal.Features.Consultation;

namespace CenterPortal.Tests.Features.Consultation;

public class ConsultationSentencesTests
{
    [Theory]
    [InlineData("2026-11-23 08:00", "아직 상담 전입니다. 오늘은 오전 9시부터 오후 6시까지 상담합니다.")]
    [InlineData("2026-11-23 10:00", "지금 상담하고 있습니다. 낮 12시부터 오후 1시까지는 점심시간이고, 오늘은 오후 6시까지 상담합니다.")]
    [InlineData("2026-11-23 12:30", "지금은 점심시간입니다. 오후 1시에 다시 시작해 오후 6시까지 상담합니다.")]
    [InlineData("2026-11-23 15:00", "지금 상담하고 있습니다. 오늘은 오후 6시까지 상담합니다.")]
    [InlineData("2026-11-23 19:00", "오늘 상담은 끝났습니다. 내일 오전 9시에 다시 엽니다.")]
    [InlineData("2026-12-25 10:00", "오늘은 성탄절이라 쉽니다. 12월 28일 월요일 오전 9시에 엽니다.")]
    public void The_box_speaks_in_whole_sentences(string now, string said) =>
        Assert.Equal(said, SeoulClock.At(now, SeoulClock.WithLunch).Long);

    [Theory]
    [InlineData("지방선거일", "지방선거일이라")]
    [InlineData("센터 휴무", "센터 휴무라")]
    [InlineData("임시 휴무 (시설 점검)", "임시 휴무 (시설 점검)이라")]
    [InlineData("임시 휴무 (공사)", "임시 휴무 (공사)라")]
    [InlineData("휴무 2", "휴무 2라")]
    [InlineData("휴무 3", "휴무 3이라")]
    [InlineData("Workshop", "Workshop이라")]
    public void A_name_takes_the_ending_of_its_last_sound(string name, string said)
    {
        var closure = new Holiday(new DateOnly(2026, 11, 24), name, HolidayStatus.AddedByCentre);

        Assert.StartsWith($"오늘은 {said} 쉽니다", SeoulClock.At("2026-11-24 10:00", null, closure).Short, StringComparison.Ordinal);
    }
}
