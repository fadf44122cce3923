using System.Data.Common;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// Makes a new database from what <c>scripts/model</c> has written down: the SQL that the migrations would run and the rows
/// that the features' facts would be. Tests compare both with what they were written from.
/// </summary>
internal static class NewDatabase
{
    /// <summary>Makes tables and facts on the open connection. Whoever is killed in between is helped by the next start.</summary>
    public static async Task MakeAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        // Making it anew by EF builds a model for each migration and takes a second; each is still a transaction of its own.
        await RunAsync(connection, null, "new-database.sql", now, ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RunAsync(connection, transaction, "new-facts.sql", now, ct);
        await FactsMark.PutAsync(connection, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string name, DateTime now, CancellationToken ct)
    {
        await using var resource = typeof(NewDatabase).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Not through EF, to which braces in SQL are parameters.
        command.CommandText = await reader.ReadToEndAsync(ct);
        foreach (var (parameter, value) in new (string, object)[] { ("@now", now), ("@ticks", now.Ticks) })
        {
            var given = command.CreateParameter();
            (given.ParameterName, given.Value) = (parameter, value);
            command.Parameters.Add(given);
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
