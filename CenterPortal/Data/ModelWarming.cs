using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// Begins to make the database's model on another core while the start goes on: it is the longest single step before
/// the first query. Whoever needs the model first waits for this one and makes no second.
/// </summary>
public sealed class ModelWarming(DbContextOptions<PortalDb> options)
{
    /// <summary>Begins and returns at once; what goes wrong here goes wrong again, and is told, at the first query.</summary>
    public void Begin() => new Thread(() =>
    {
        try
        {
            // Not from the pool: its contexts are open, and the folder of the database may not be there yet.
            using var db = new PortalDb(options);
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
