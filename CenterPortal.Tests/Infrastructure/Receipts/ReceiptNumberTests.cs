using CenterPortal.Infrastructure.Receipts;

namespace CenterPortal.Tests.Infrastructure.Receipts;

public class ReceiptNumberTests
{
    [Fact]
    public void A_drawn_number_is_whole_and_every_slip_of_one_digit_or_two_neighbours_is_noticed()
    {
        foreach (var number in Enumerable.Range(0, 300).Select(_ => ReceiptNumber.Draw()))
        {
            Assert.Matches("^[1-9][0-9]{3}-[0-9]{4}-[0-9]$", number);
            Assert.True(ReceiptNumber.IsWhole(number));
            var digits = number.Replace("-", "", StringComparison.Ordinal);
            for (var at = 0; at < digits.Length; at++)
            {
                Assert.DoesNotContain(Enumerable.Range(0, 10), d => d != digits[at] - '0' && ReceiptNumber.IsWhole(digits[..at] + d + digits[(at + 1)..]));
                if (at > 0 && digits[at] != digits[at - 1])
                    Assert.False(ReceiptNumber.IsWhole(digits[..(at - 1)] + digits[at] + digits[at - 1] + digits[(at + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData("1234-5678-9")]
    [InlineData("123456789")]
    [InlineData(" 1234 5678 9 ")]
    [InlineData("１２３４－５６７８－９")]
    [InlineData("1234.5678.9")]
    [InlineData("접수번호 1234–5678–9번")]
    public void Any_spelling_is_read(string typed)
    {
        Assert.True(ReceiptNumber.TryRead(typed, out var number));
        Assert.Equal("1234-5678-9", number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234-5678")]
    [InlineData("1234-5678-90")]
    [InlineData("번호 모름")]
    public void What_has_not_nine_digits_is_no_number(string? typed) => Assert.False(ReceiptNumber.TryRead(typed, out _));
}
