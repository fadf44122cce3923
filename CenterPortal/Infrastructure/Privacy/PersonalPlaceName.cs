namespace CenterPortal.Infrastructure.Privacy;

/// <summary>What a table of personal data is called where people read the record of readings; whoever owns the table registers it.</summary>
/// <param name="Table">As in <see cref="PersonalPlace.Table"/>.</param>
/// <param name="Name">Such as 직원 이름·이메일.</param>
public sealed record PersonalPlaceName(string Table, string Name);
