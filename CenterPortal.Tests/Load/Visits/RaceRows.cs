using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Load.Visits;

/// <summary>A request that takes a place.</summary>
/// <param name="Part">The half of the day as the database spells it.</param>
/// <param name="Instructors">How many it is written down with.</param>
public sealed record PlacedRow(int Team, string Date, string Part, int People, int Instructors, bool UsesKits);

/// <summary>A wish of a group that waits and is offered nothing.</summary>
public sealed record WaitingRow(long Turn, string Date, string Part, int People, bool UsesKits);

/// <summary>What a race left in the database, by SQL alone.</summary>
internal static class RaceRows
{
    private const string Placed =
        """
        SELECT r.Placing_TeamId, r.Placing_Date, r.Placing_Part, r.HeadCount, r.Placing_Instructors, p.UsesKits, r.Placing_Until
        FROM visit_requests r JOIN programmes p ON p.Id = r.ProgrammeId
        WHERE r.Placing_TeamId IS NOT NULL AND r.Decline_At IS NULL AND r.Cancellation_At IS NULL AND r.Lapse_At IS NULL
        """;

    private const string Waiting =
        """
        SELECT e.Turn, w.Date, w.Part, r.HeadCount, p.UsesKits
        FROM waiting_entries e JOIN visit_requests r ON r.Id = e.SubjectId JOIN visit_wishes w ON w.RequestId = r.Id JOIN programmes p ON p.Id = r.ProgrammeId
        WHERE e.EndedAt IS NULL AND e.Offer IS NULL ORDER BY e.Turn, w.Rank
        """;

    /// <summary>Reads both.</summary>
    /// <param name="now">The instant (UTC) after which a hold must end to take a place.</param>
    public static async Task<(IReadOnlyList<PlacedRow> Placed, IReadOnlyList<WaitingRow> Waiting)> ReadAsync(string file, DateTime now)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var placed = await RowsAsync(connection, Placed, r => (Row: new PlacedRow(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), r.GetBoolean(5)), Until: r.IsDBNull(6) ? null : r.GetString(6)));
        var waiting = await RowsAsync(connection, Waiting, r => new WaitingRow(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetBoolean(4)));
        return ([.. placed.Where(p => p.Until is null || Instant(p.Until) > now).Select(p => p.Row)], waiting);
    }

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static async Task<List<T>> RowsAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two texts above.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
