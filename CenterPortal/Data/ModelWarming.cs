using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// Begins to make the database's model on another core while the start goes on: it is the longest single step before
/// the first query. Whoever needs the model first waits for this one and makes no second.
/// </summary>
public sealed class ModelWarming(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>Begins and returns at once; what goes wrong here goes wrong again, and is told, at the first query.</summary>
    public void Begin() => new Thread(() =>
    {
        try
        {
            using var db = contexts.CreateDbContext();
            _ = db.Model.GetRelationalModel();
        }
        // A thread that throws ends the program; a command that is refused at once takes the container away under it.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return;
        }
    })
    { IsBackground = true, Name = "model" }.Start();
}
