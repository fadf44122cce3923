namespace CenterPortal.Features.Visits.Form;

/// <summary>Step 1, read: who many, from where, when.</summary>
public sealed record AskedWhat(int HeadCount, string AgeBand, string District, IReadOnlyList<Wish> Wishes);

/// <summary>Step 2, read: which institution, which room.</summary>
public sealed record AskedWhere(InstitutionKind Kind, string Institution, string Place, string? Room, bool HasWater, bool HasTables);

/// <summary>Step 3, read: whom to call.</summary>
/// <param name="Phone">In its normal form.</param>
public sealed record AskedWho(string Contact, string Phone, string Email, string? Needs)
{
    /// <inheritdoc />
    public override string ToString() => "(contact)";
}

/// <summary>Words of the form's choices.</summary>
public static class VisitChoices
{
    /// <summary>Age bands by their words in the form; <c>mixed</c> is several.</summary>
    public static readonly IReadOnlyList<(string Slug, string Name)> Ages =
    [
        ("toddler", "유아"), ("lower", "초등 저학년"), ("upper", "초등 고학년"), ("middle", "중학생"), ("high", "고등학생"), ("adult", "성인"), ("senior", "어르신"), ("mixed", "여러 나이가 함께"),
    ];

    /// <summary>Kinds of institutions.</summary>
    public static readonly IReadOnlyList<(InstitutionKind Kind, string Name)> Kinds =
    [
        (InstitutionKind.Kindergarten, "유치원·어린이집"), (InstitutionKind.ElementarySchool, "초등학교"), (InstitutionKind.SecondarySchool, "중·고등학교"),
        (InstitutionKind.ChildrensCentre, "지역아동센터·돌봄"), (InstitutionKind.WelfareCentre, "복지관"), (InstitutionKind.DayCare, "주간보호·요양"), (InstitutionKind.Other, "그 밖의 단체"),
    ];

    /// <summary>An age band as people read it.</summary>
    public static string AgeName(string slug) => Ages.FirstOrDefault(a => a.Slug == slug).Name ?? "";

    /// <summary>A kind of institution as people read it.</summary>
    public static string KindName(InstitutionKind kind) => Kinds.First(k => k.Kind == kind).Name;
}
