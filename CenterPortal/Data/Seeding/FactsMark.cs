using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data.Seeding;

/// <summary>
/// Says in the database's header which build of the program has offered its facts, so that the next start of the same build
/// asks no feature. Another build, and a database restored from an older one, are asked anew.
/// </summary>
internal static class FactsMark
{
    // Nought is what a database without a mark says.
    private static readonly int OfThisBuild = BitConverter.ToInt32(typeof(FactsMark).Module.ModuleVersionId.ToByteArray(), 0) | 1;

    /// <summary>This build has offered its facts.</summary>
    public static async Task<bool> IsThereAsync(PortalDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) == OfThisBuild;
    }

    /// <summary>Marks within the transaction that holds the facts.</summary>
    public static async Task PutAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {OfThisBuild}");
        await command.ExecuteNonQueryAsync(ct);
    }
}
