namespace CenterPortal.Features.Programmes.Contract;

/// <summary>A block that another feature puts on a programme's page, such as its calendar of free days.</summary>
/// <param name="Order">Place on the page, smallest first.</param>
/// <param name="Component">Renders the block with its own heading, or nothing; takes the parameter <c>int ProgrammeId</c>. It is static and cached, so it depends on the id alone.</param>
public sealed record ProgrammeBlock(int Order, Type Component);
