namespace CenterPortal.Infrastructure.Changes;

/// <summary>A reader's word that it shows a topic at a version.</summary>
public sealed record FollowedTopic(string Topic, long Version);

/// <summary>A fragment on its way to readers.</summary>
/// <param name="Topic">Whose place it takes.</param>
/// <param name="Version">Its version.</param>
/// <param name="Html">One root element; empty when the thing is gone without a word.</param>
/// <param name="Inside">The followed topic that this is a part of, with the version it thereby reaches.</param>
public sealed record LiveMessage(string Topic, long Version, string Html, FollowedTopic? Inside = null);
