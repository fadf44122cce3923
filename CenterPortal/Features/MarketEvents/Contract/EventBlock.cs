namespace CenterPortal.Features.MarketEvents.Contract;

/// <summary>A part of an event's page that another feature brings, such as the 재미나 corners held there.</summary>
/// <param name="Order">Place on the page, smallest first.</param>
/// <param name="Component">Renders it, with its own live topic; takes the event's id as <c>EventId</c>.</param>
public sealed record EventBlock(int Order, Type Component);
