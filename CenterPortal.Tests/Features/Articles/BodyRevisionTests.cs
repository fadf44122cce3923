using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Features.Articles;

/// <summary>How a text becomes another: always the wanted text, and whoever stays keeps the number.</summary>
public class BodyRevisionTests
{
    private static readonly HtmlCleaner Cleaner = new();
    private static readonly DateTime At = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("a b c", "a b c", "1 2 3", false, "")]
    [InlineData("a b c", "a x c", "1 2 3", false, "2")]
    [InlineData("a b c", "x y z", "1 2 3", false, "1 2 3")]
    [InlineData("a b c", "a c", "1 3", true, "")]
    [InlineData("a b c", "b c", "2 3", true, "")]
    [InlineData("a b c", "a b c d", "1 2 3 4", true, "")]
    [InlineData("a b c", "n a b c", "4 1 2 3", true, "")]
    [InlineData("a b c", "a n b c", "1 4 2 3", true, "")]
    [InlineData("a a a", "a a", "1 2", true, "")]
    [InlineData("", "a b", "1 2", true, "")]
    [InlineData("a b", "", "", true, "")]
    public void Blocks_keep_their_numbers(string before, string after, string numbers, bool isWhole, string rewritten)
    {
        var article = Written(before);
        var revision = article.Correct(article.Title, Blocks(after), At);
        Assert.Equal(after, Text(article));
        Assert.Equal(numbers, string.Join(' ', article.Blocks.OrderBy(b => b.Position).Select(b => b.Number)));
        Assert.Equal(isWhole, revision.IsWhole);
        if (!isWhole) Assert.Equal(rewritten, string.Join(' ', revision.Rewritten));
        Assert.Equal(before != after, revision.IsAny);
        Assert.Equal(before != after ? 2 : 1, article.Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_chain_of_edits_gives_the_wanted_text_and_moves_no_number_to_another_block(int seed)
    {
        var dice = new Random(seed);
        var article = Written("a b c d e");
        for (var round = 0; round < 300; round++)
        {
            var before = article.Blocks.ToDictionary(b => b.Number, b => b.Html);
            var wanted = Edited(dice, Text(article));
            var version = article.Version;
            var revision = article.Correct(article.Title, Blocks(wanted), At);

            Assert.Equal(wanted, Text(article));
            Assert.Equal(Enumerable.Range(0, article.Blocks.Count), article.Blocks.Select(b => b.Position).Order());
            Assert.Equal(article.Blocks.Count, article.Blocks.Select(b => b.Number).Distinct().Count());
            // A block whose words differ now is one that the revision names, or readers get the whole text.
            var differing = article.Blocks.Where(b => before.TryGetValue(b.Number, out var old) && !old.Equals(b.Html)).Select(b => b.Number).ToArray();
            Assert.True(revision.IsWhole || differing.Order().SequenceEqual(revision.Rewritten.Order()));
            Assert.All(article.Blocks, b => Assert.True(b.Version <= article.Version));
            Assert.All(article.Blocks.Where(b => differing.Contains(b.Number)), b => Assert.Equal(article.Version, b.Version));
            Assert.Equal(revision.IsAny ? version + 1 : version, article.Version);
        }
    }

    [Fact]
    public void A_text_of_twenty_thousand_blocks_is_compared_in_bounded_memory()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"w{i}").ToArray();
        var article = Written(string.Join(' ', words));
        words[10_000] = "x";
        var revision = article.Correct(article.Title, Blocks(string.Join(' ', words)), At);
        Assert.Equal([10_001], revision.Rewritten);

        var all = string.Join(' ', words.Select(w => w + "y"));
        Assert.False(article.Correct(article.Title, Blocks(all), At).IsWhole);
        Assert.Equal(all, Text(article));
    }

    [Fact]
    public void A_new_title_makes_it_whole_and_touches_the_board()
    {
        var article = Written("a b");
        var revision = article.Correct("새 제목", Blocks("a x"), At);
        Assert.True(revision.IsWhole);
        Assert.Equal((2, 2), (article.Version, article.Board.Version));
    }

    private static string Edited(Random dice, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var edit = dice.Next(0, 4); edit >= 0; edit--)
        {
            var word = ((char)dice.Next('a', 'f')).ToString();
            var at = dice.Next(words.Count + 1);
            if (dice.Next(3) == 0) words.Insert(at, word);
            else if (at < words.Count && dice.Next(2) == 0) words.RemoveAt(at);
            else if (at < words.Count) words[at] = word;
        }

        return string.Join(' ', words);
    }

    private static Article Written(string words)
    {
        var board = new Board { Slug = "press", Name = "보도자료", Description = "" };
        var article = new Article { Board = board, Title = "제목", Author = "센터", WrittenAt = At };
        article.Write(Blocks(words));
        return article;
    }

    private static List<SanitizedHtml> Blocks(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Known)];

    private static SanitizedHtml Known(string word) => Kept.GetOrAdd(word, w => Cleaner.Clean($"<p>{w}</p>"));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, SanitizedHtml> Kept = new(StringComparer.Ordinal);

    private static string Text(Article article) => string.Join(' ', article.Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html[3..^4]));
}
