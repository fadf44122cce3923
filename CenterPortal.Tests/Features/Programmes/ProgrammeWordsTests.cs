using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Find;
using CenterPortal.Features.Programmes.Queries;

namespace CenterPortal.Tests.Features.Programmes;

public class ProgrammeWordsTests
{
    [Theory]
    [InlineData(AgeBands.None, "")]
    [InlineData((AgeBands)127, "누구나")]
    [InlineData(AgeBands.Toddler, "유아")]
    [InlineData(AgeBands.LowerElementary | AgeBands.UpperElementary, "초등")]
    [InlineData(AgeBands.Adult | AgeBands.Senior, "성인·어르신")]
    [InlineData((AgeBands)126, "초등 이상")]
    [InlineData((AgeBands)124, "초등 고학년 이상")]
    [InlineData(AgeBands.Toddler | AgeBands.LowerElementary | AgeBands.UpperElementary, "유아–초등")]
    [InlineData(AgeBands.UpperElementary | AgeBands.Middle | AgeBands.High, "초등 고학년–고등학생")]
    [InlineData(AgeBands.Toddler | AgeBands.LowerElementary | AgeBands.UpperElementary | AgeBands.Senior, "유아·초등·어르신")]
    public void Ages_are_said_as_one_speaks(AgeBands ages, string words) => Assert.Equal(words, ProgrammeWords.OfAges(ages));

    [Theory]
    [InlineData("코르크공예", "koreukeugongye")]
    [InlineData("  비누 & 향초 ", "binu-hyangcho")]
    [InlineData("Cork 2", "cork-2")]
    [InlineData("!!!", "programme")]
    public void A_name_gives_a_word_for_the_address(string name, string slug) => Assert.Equal(slug, ProgrammeSlugs.Of(name));

    [Theory]
    [InlineData("cork-craft", true)]
    [InlineData("find", false)]
    [InlineData("compare", false)]
    [InlineData("42", false)]
    [InlineData("-a", false)]
    [InlineData("한글", false)]
    [InlineData("", false)]
    public void Words_that_stand_for_something_else_are_not_usable(string slug, bool isUsable) => Assert.Equal(isUsable, ProgrammeSlugs.IsUsable(slug));

    [Theory]
    [InlineData("/jaemina/find?kind=craft&age=toddler,lower&size=25&has=tables,water&date=2026-12-03&district=seo&weeks=3")]
    [InlineData("/jaemina/find?has=none")]
    [InlineData("/jaemina/find")]
    public void The_finders_address_says_what_is_asked_and_back(string address) => Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(FinderAddress.Of(FinderAddress.Read(address)!)));

    [Fact]
    public void A_form_without_script_asks_the_same()
    {
        var ask = FinderAddress.Read("/jaemina/find?age=toddler&age=lower&size=0&has=tables&district=&kind=");
        Assert.Equal(new FinderAsk(Ages: AgeBands.Toddler | AgeBands.LowerElementary, Place: PlaceNeeds.Tables), ask);
    }

    [Theory]
    [InlineData("/jaemina?kind=craft&age=lower&size=25&season=spring&sort=price&page=2")]
    [InlineData("/jaemina")]
    public void The_lists_address_says_what_is_asked_and_back(string address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        Assert.Equal(address, CatalogueAddress.Of(CatalogueAddress.Read(key => query.TryGetValue(key, out var value) ? value.ToString() : null)!));
    }
}
