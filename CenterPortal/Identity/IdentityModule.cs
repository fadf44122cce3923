using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>Accounts: who people are, and what they may do.</summary>
public static class IdentityModule
{
    private const int Iterations = 210_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Adds accounts; the cookie's name says nothing about the program.</summary>
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, PortalSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddScoped(p => p.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddSingleton<ILookupProtector, BlindLookup>().AddSingleton<ILookupProtectorKeyRing, OneLookupKey>();
        services.AddIdentityCore<PortalUser>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.Stores.ProtectPersonalData = true;
            options.Password.RequiredLength = PasswordRules.Shortest;
            (options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) = (false, false, false, false);
            options.Lockout.AllowedForNewUsers = false;
            options.Tokens.AuthenticatorIssuer = settings.BaseUrl.Host;
        }).AddUserStore<PortalUserStore>().AddPasswordValidator<PasswordRules>().AddSignInManager().AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.BaseUrl.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddSingleton<IPasswordHasher<PortalUser>, PasswordHasher<PortalUser>>();
        AddCookies(services);
        AddUseCases(services);
        return services;
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                Harden(options, "staff");
                options.ExpireTimeSpan = Idle;
                options.SlidingExpiration = true;
                options.LoginPath = Urls.SignIn;
                options.ReturnUrlParameter = "next";
                options.EventsType = typeof(StaffCookie);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options => Harden(options, "staff-step"));
        });
        services.AddScoped<StaffCookie>();
        services.AddAuthorization(options =>
        {
            foreach (var policy in Policies.All)
                options.AddPolicy(policy, p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policy)));
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitStanding>();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<Standing>().AddSingleton<StaffRecord>().AddSingleton<AccountLinks>().AddSingleton<AcceptLink>().AddSingleton<FirstAdministrator>().AddSingleton<StaffRoster>().AddSingleton<ManagePeople>().AddSingleton<WithdrawInvitation>();
        services.AddSingleton<PasswordSignIn>().AddSingleton<StaffSignIn>();
        services.AddScoped<PasskeyDoor>().AddScoped<CodeDoor>().AddScoped<OwnSecurity>().AddScoped<OwnCodes>();
        services.AddSingleton<OpenCircuits>().AddSingleton<IChangeReaction, StandingReaction>();
        services.AddSingleton<IRecurringJob, AccountHousekeeping>();
        services.AddSingleton(StaffHolding.Described).AddSingleton<IPersonalHolding, StaffHolding>();
        services.AddSingleton(new PersonalPlaceName("users", "직원의 이름·이메일")).AddSingleton(new PersonalPlaceName("user_tokens", "직원의 로그인 코드")).AddSingleton(new PersonalPlaceName("staff_acts", "기록에 남은 이메일"));
    }

    private static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
