using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Identity;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("users");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.UserName).HasMaxLength(32);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(64);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(64);
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.Property(u => u.SealedEmail).HasColumnName("email").IsEncrypted();
        builder.Property(u => u.SealedName).HasColumnName("name").IsEncrypted();
        builder.Property(u => u.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        // The clear text is never mapped; locking out is done by e-mail mark, so that it cannot tell who has an account.
        builder.Ignore(u => u.Email).Ignore(u => u.EmailConfirmed).Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed)
            .Ignore(u => u.LockoutEnd).Ignore(u => u.LockoutEnabled).Ignore(u => u.AccessFailedCount);
    }
}

internal sealed class UserPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("user_passkeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(p => p.Data).ToJson();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
    }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.PersonId);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Way).HasMaxLength(20);
        builder.Property(s => s.Browser).HasMaxLength(40);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.PersonId).IsRequired();
    }
}

internal sealed class SignInFailuresConfiguration : IEntityTypeConfiguration<SignInFailures>
{
    public void Configure(EntityTypeBuilder<SignInFailures> builder)
    {
        builder.ToTable("sign_in_failures");
        builder.HasKey(f => f.Mark);
        builder.Property(f => f.Mark).HasMaxLength(64);
    }
}

internal sealed class StaffActConfiguration : IEntityTypeConfiguration<StaffAct>
{
    public void Configure(EntityTypeBuilder<StaffAct> builder)
    {
        builder.ToTable("staff_acts");
        builder.Property(a => a.Act).HasMaxLength(60);
        builder.Property(a => a.Subject).HasMaxLength(60);
        builder.Property(a => a.SubjectName).HasMaxLength(300);
        builder.Property(a => a.SealedDetail).HasColumnName("detail").IsEncrypted();
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => a.Subject);
    }
}
