using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Tests.Infrastructure.Receipts;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("010-1234-5678")]
    [InlineData("01012345678")]
    [InlineData("+82 10 1234 5678")]
    [InlineData("(010)1234.5678")]
    [InlineData("010 1234 5678")]
    [InlineData("０１０－１２３４－５６７８")]
    [InlineData("  010–1234—5678 ")]
    [InlineData("+82-010-1234-5678")]
    [InlineData("+82(0)10-1234-5678")]
    [InlineData("0082 10 1234 5678")]
    public void One_number_has_one_normal_form(string typed)
    {
        Assert.True(PhoneNumber.TryNormalize(typed, out var normal));
        Assert.Equal("+821012345678", normal);
    }

    [Theory]
    [InlineData("042-257-1979", "+82422571979", "042-257-1979")]
    [InlineData("02-123-4567", "+8221234567", "02-123-4567")]
    [InlineData("0212345678", "+82212345678", "02-1234-5678")]
    [InlineData("011-234-5678", "+82112345678", "011-234-5678")]
    [InlineData("070-1234-5678", "+827012345678", "070-1234-5678")]
    [InlineData("0505-123-4567", "+825051234567", "0505-123-4567")]
    [InlineData("1588-1234", "+8215881234", "1588-1234")]
    [InlineData("+82 1588 1234", "+8215881234", "1588-1234")]
    public void Land_lines_and_others_are_read_and_shown(string typed, string expected, string shown)
    {
        Assert.True(PhoneNumber.TryNormalize(typed, out var normal));
        Assert.Equal((expected, shown), (normal, PhoneNumber.Show(normal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("없음")]
    [InlineData("010-1234-567")]
    [InlineData("010-1234-56789")]
    [InlineData("010-1234-5678 (엄마)")]
    [InlineData("12345678")]
    [InlineData("00-123-4567")]
    [InlineData("+1 212 555 0100")]
    [InlineData("++821012345678")]
    [InlineData("010-1234-5678010-1234-5678010-1234-5678")]
    [InlineData("010\n12345678")]
    public void What_is_no_number_is_none(string? typed) => Assert.False(PhoneNumber.TryNormalize(typed, out _));
}
