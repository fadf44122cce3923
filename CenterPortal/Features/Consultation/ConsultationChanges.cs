using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>How this feature loads its record and writes to the change log.</summary>
internal static class ConsultationChanges
{
    public const string NotAllowed = "상담 시간과 쉬는 날은 편집자가 바꿉니다. 편집자에게 부탁해 주세요.";

    /// <summary>The hours in the record of acts.</summary>
    public static readonly ActSubject Hours = new("consultation/hours", "상담 시간");

    /// <summary>The list of closed days in the record of acts.</summary>
    public static readonly ActSubject Closures = new("consultation/closures", "쉬는 날");

    public static Task<ConsultationHours> LoadHoursAsync(this PortalDb db, CancellationToken ct) =>
        db.Set<ConsultationHours>().SingleAsync(h => h.Id == ConsultationHours.OnlyId, ct);

    /// <summary>Marks hours or closures as changed and tells readers.</summary>
    public static void LogConsultation(this PortalDb db, ConsultationHours hours, string kind, DateTime now)
    {
        hours.Touch(now);
        db.LogChange(ConsultationTopics.Change, "state", new DateTimeOffset(now).ToUnixTimeSeconds(), kind, now);
    }
}
