using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Sessions;

internal sealed class PublicSessionConfiguration : IEntityTypeConfiguration<PublicSession>
{
    public void Configure(EntityTypeBuilder<PublicSession> builder)
    {
        builder.ToTable("public_sessions");
        builder.Property(s => s.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(s => s.Place).HasMaxLength(SessionLimits.Place);
        builder.Property(s => s.DistrictSlug).HasMaxLength(20);
        builder.Property(s => s.Note).HasMaxLength(SessionLimits.Note);
        builder.OwnsOne(s => s.Publication);
        builder.OwnsOne(s => s.CallingOff, off => off.Property(c => c.Reason).HasMaxLength(SessionLimits.Reason));
        builder.Ignore(s => s.Pool).Ignore(s => s.EndsAt).Ignore(s => s.Plan);
        builder.HasIndex(s => s.StartsAt);
        builder.HasIndex(s => s.ProgrammeId);
    }
}

internal sealed class SessionShelfConfiguration : IEntityTypeConfiguration<SessionShelf>
{
    public void Configure(EntityTypeBuilder<SessionShelf> builder)
    {
        builder.ToTable("session_shelf");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class SessionBookingConfiguration : IEntityTypeConfiguration<SessionBooking>
{
    public void Configure(EntityTypeBuilder<SessionBooking> builder)
    {
        builder.ToTable("session_bookings");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.For).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Group).HasMaxLength(SessionLimits.Group);
        builder.Property(b => b.Contact).IsEncrypted();
        builder.Property(b => b.Phone).IsEncrypted();
        builder.Property(b => b.Email).IsEncrypted();
        builder.Property(b => b.Needs).IsEncrypted();
        builder.OwnsOne(b => b.Cancellation, off => off.Property(c => c.Reason).HasMaxLength(SessionLimits.Reason));
        builder.OwnsOne(b => b.Arrival);
        builder.Ignore(b => b.Stands);
        builder.HasIndex(b => b.SessionId);
        builder.HasIndex(b => b.PersonId);
        builder.HasOne<PublicSession>().WithMany().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
