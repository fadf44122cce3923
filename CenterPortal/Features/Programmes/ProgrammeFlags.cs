namespace CenterPortal.Features.Programmes;

/// <summary>For whom a programme is; the bits are kept, never renumber them.</summary>
[Flags]
public enum AgeBands
{
    /// <summary>For nobody yet.</summary>
    None = 0,

    /// <summary>유아.</summary>
    Toddler = 1,

    /// <summary>초등 저학년.</summary>
    LowerElementary = 2,

    /// <summary>초등 고학년.</summary>
    UpperElementary = 4,

    /// <summary>중학생.</summary>
    Middle = 8,

    /// <summary>고등학생.</summary>
    High = 16,

    /// <summary>성인.</summary>
    Adult = 32,

    /// <summary>어르신.</summary>
    Senior = 64,
}

/// <summary>What the place must have; the bits are kept, never renumber them.</summary>
[Flags]
public enum PlaceNeeds
{
    /// <summary>Nothing but room.</summary>
    None = 0,

    /// <summary>A tap nearby.</summary>
    Water = 1,

    /// <summary>Tables and chairs.</summary>
    Tables = 2,

    /// <summary>Sockets.</summary>
    Power = 4,

    /// <summary>A wide free floor.</summary>
    Floor = 8,

    /// <summary>A yard or garden.</summary>
    Outdoor = 16,
}

/// <summary>When a programme is held; the bits are kept, never renumber them.</summary>
[Flags]
public enum Seasons
{
    /// <summary>Not said yet.</summary>
    None = 0,

    /// <summary>봄: March to May.</summary>
    Spring = 1,

    /// <summary>여름: June to August.</summary>
    Summer = 2,

    /// <summary>가을: September to November.</summary>
    Autumn = 4,

    /// <summary>겨울: December to February.</summary>
    Winter = 8,

    /// <summary>The whole year.</summary>
    All = Spring | Summer | Autumn | Winter,
}
