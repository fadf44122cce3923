using CenterPortal.Features.Consultation;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Infrastructure.Time;

/// <summary>Changes the time zone of the test process, so nothing may run beside it.</summary>
[CollectionDefinition(nameof(ServerTimeZone), DisableParallelization = true)]
public sealed class ServerTimeZone;

[Collection(nameof(ServerTimeZone))]
public class ServerTimeZoneTests
{
    [Theory]
    [InlineData("America/New_York", -5)]
    [InlineData("Asia/Seoul", 9)]
    [InlineData("Pacific/Kiritimati", 14)]
    public void Seoul_time_is_the_same_wherever_the_server_stands(string zone, int offset)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not take its time zone from TZ.");
        var utc = new DateTime(2026, 11, 23, 8, 59, 59, DateTimeKind.Utc);
        var before = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
        try
        {
            Assert.Equal(TimeSpan.FromHours(offset), TimeZoneInfo.Local.GetUtcOffset(utc));
            Assert.Equal(new DateTime(2026, 11, 23, 17, 59, 59), SeoulTime.ToLocal(utc));
            Assert.Equal(DateTimeKind.Unspecified, SeoulTime.ToLocal(utc).Kind);
            Assert.Equal(utc, SeoulTime.ToUtc(new DateTime(2026, 11, 23, 17, 59, 59)));
            Assert.Equal("2026-11-23T17:59:59+09:00", SeoulTime.DateTimeAttribute(utc));
            var state = ConsultationClock.At(utc, OpeningHours.Default, ClosedDays.ByDate(HolidaySeed.Holidays()));
            Assert.Equal("지금 상담 중 · 오후 6시까지", state.Short);
            Assert.Equal(utc.AddSeconds(1), state.NextChangeUtc);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
