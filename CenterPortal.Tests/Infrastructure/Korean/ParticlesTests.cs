using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Tests.Infrastructure.Korean;

/// <summary>Particles after words that the program did not write.</summary>
public class ParticlesTests
{
    [Theory]
    [InlineData("오전 10시", "오전 10시는", "오전 10시가", "오전 10시를", "오전 10시로", "오전 10시라")]
    [InlineData("오전 9시 40분", "오전 9시 40분은", "오전 9시 40분이", "오전 9시 40분을", "오전 9시 40분으로", "오전 9시 40분이라")]
    [InlineData("직원 연수", "직원 연수는", "직원 연수가", "직원 연수를", "직원 연수로", "직원 연수라")]
    [InlineData("교실", "교실은", "교실이", "교실을", "교실로", "교실이라")]
    [InlineData("공휴일(성탄절)", "공휴일(성탄절)은", "공휴일(성탄절)이", "공휴일(성탄절)을", "공휴일(성탄절)로", "공휴일(성탄절)이라")]
    [InlineData("LINE", "LINE은", "LINE이", "LINE을", "LINE으로", "LINE이라")]
    public void The_last_sound_decides(string word, string topic, string subject, string direct, string towards, string because) =>
        Assert.Equal(
            (topic, subject, direct, towards, because),
            (Particles.AsTopic(word), Particles.AsSubject(word), Particles.AsObject(word), Particles.Towards(word), Particles.Because(word)));

    [Theory]
    [InlineData("0", "은", "으로")]
    [InlineData("1", "은", "로")]
    [InlineData("2", "는", "로")]
    [InlineData("3", "은", "으로")]
    [InlineData("4", "는", "로")]
    [InlineData("5", "는", "로")]
    [InlineData("6", "은", "으로")]
    [InlineData("7", "은", "로")]
    [InlineData("8", "은", "로")]
    [InlineData("9", "는", "로")]
    public void Digits_sound_as_they_are_read(string digit, string topic, string towards) =>
        Assert.Equal((digit + topic, digit + towards), (Particles.AsTopic(digit), Particles.Towards(digit)));

    [Fact]
    public void Nothing_to_join_to_is_taken_as_it_comes() => Assert.Equal("은", Particles.AsTopic(""));
}
