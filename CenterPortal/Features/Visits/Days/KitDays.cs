namespace CenterPortal.Features.Visits.Days;

/// <summary>Kits of one programme over time: supply less demand, and the least that is left from a day on.</summary>
internal sealed class KitDays(KitShelf shelf)
{
    private readonly SortedDictionary<DateOnly, int> _moves = Sum(shelf.Supplies);
    private (DateOnly From, int Least)[]? _least;

    public void Take(DateOnly date, int kits)
    {
        _moves[date] = _moves.GetValueOrDefault(date) - kits;
        _least = null;
    }

    /// <summary>
    /// How many kits a visit on that day could take without leaving a later one short: the smallest balance from that day on.
    /// </summary>
    public int LeftFrom(DateOnly date)
    {
        var least = _least ??= Lay();
        // The last step that begins on or before the day; before the first there is what was there.
        var (low, high) = (0, least.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (least[middle].From <= date) low = middle + 1;
            else high = middle;
        }

        return least[low - 1].Least;
    }

    private (DateOnly From, int Least)[] Lay()
    {
        var steps = new (DateOnly From, int Least)[_moves.Count + 1];
        var (balance, index) = (shelf.Before, 0);
        steps[index++] = (DateOnly.MinValue, balance);
        foreach (var (date, move) in _moves) steps[index++] = (date, balance += move);
        for (var i = steps.Length - 2; i >= 0; i--)
            steps[i].Least = Math.Min(steps[i].Least, steps[i + 1].Least);
        return steps;
    }

    private static SortedDictionary<DateOnly, int> Sum(IReadOnlyList<(DateOnly Date, int Quantity)> supplies)
    {
        var moves = new SortedDictionary<DateOnly, int>();
        foreach (var (date, quantity) in supplies) moves[date] = moves.GetValueOrDefault(date) + quantity;
        return moves;
    }
}
