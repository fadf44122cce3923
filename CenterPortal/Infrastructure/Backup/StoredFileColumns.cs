namespace CenterPortal.Infrastructure.Backup;

/// <summary>
/// Where a feature's records name stored files. A feature registers one for each such table, so that backup and check
/// can compare records and disk without knowing the feature, also in a database of an older shape.
/// </summary>
/// <param name="What">What people call such a file, such as 첨부.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">Column of the stored name; null there means no file.</param>
/// <param name="Size">Column of its bytes.</param>
public sealed record StoredFileColumns(string What, string Table, string Name, string Size);
