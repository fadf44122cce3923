using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Forms;

internal sealed class KeptFormConfiguration : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("form_states");
        builder.HasKey(f => f.KeyMark);
        builder.Property(f => f.KeyMark).HasMaxLength(64);
        builder.Property(f => f.Form).HasMaxLength(FormStates.MaxFormLength);
        builder.Property(f => f.Values).HasMaxLength(32_000);
        builder.HasIndex(f => f.ExpiresAt);
    }
}
