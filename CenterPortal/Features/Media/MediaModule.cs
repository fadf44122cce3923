using CenterPortal.Components.Shared;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Media.Files;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Features.Media.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Media;

/// <summary>사진·파일: what staff upload.</summary>
public static class MediaModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<PictureShelf>().AddSingleton<Contract.PictureChoices>();
        services.AddSingleton<PictureMarkup>().AddSingleton<PictureUses>().AddSingleton<PictureSizes>().AddSingleton<Uploads>();
        services.AddSingleton<PictureMaking>().AddSingleton<AddPicture>().AddSingleton<AddFile>().AddSingleton<DescribePicture>().AddSingleton<RemovePicture>();
        services.AddSingleton<IRecurringJob, MediaHousekeeping>();
        services.AddSingleton(new StoredFileColumns("사진", "picture_files", nameof(PictureFile.StoredName), nameof(PictureFile.Size)));
        services.AddSingleton(new StoredFileColumns("올린 파일", "uploads", nameof(Upload.StoredName), nameof(Upload.Size)));
        return services.AddSingleton(new StudioLink(300, StudioSection.Content, "사진·파일", Urls.StudioMediaPage, Policies.Write, "사진 그림 첨부 올리기"));
    }

    /// <summary>Maps uploads and pictures.</summary>
    public static void MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapUploads();
        app.MapPictures();
    }
}
