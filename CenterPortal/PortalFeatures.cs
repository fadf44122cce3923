using CenterPortal.Features.Articles;
using CenterPortal.Features.Calendar;
using CenterPortal.Features.Centre;
using CenterPortal.Features.Consultation;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Editing;
using CenterPortal.Features.Impact;
using CenterPortal.Features.Import;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.Media;
using CenterPortal.Features.Messages;
using CenterPortal.Features.Privacy;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Requests;
using CenterPortal.Features.Search;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Staff;
using CenterPortal.Features.Visits;

namespace CenterPortal;

/// <summary>The composition root's other half: which features there are, one line each.</summary>
internal static class PortalFeatures
{
    /// <summary>Adds every feature's services.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddCentre()
        .AddConsultation()
        .AddImpact()
        .AddArticles()
        .AddEditing()
        .AddMedia()
        .AddMessages()
        .AddPrivacyPages()
        .AddSearch()
        .AddDirectory()
        .AddCalendar()
        .AddMarketEvents()
        .AddProgrammes()
        .AddVisits()
        .AddSessions()
        .AddRequests()
        .AddImport()
        .AddStaff();

    /// <summary>What features do in front of the page cache.</summary>
    public static IApplicationBuilder UseFeatures(this IApplicationBuilder app) => app.UseArticles();

    /// <summary>Maps the addresses that are no pages.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder app)
    {
        app.MapArticles();
        app.MapEditing();
        app.MapMedia();
        app.MapVisitPlanning();
        app.MapVisits();
        app.MapSessions();
        app.MapCalendar();
        app.MapMarketEvents();
    }
}
