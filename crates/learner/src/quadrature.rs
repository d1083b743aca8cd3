//! Gauss-Hermite quadrature for a standard normal.

/// Half of the 21 nodes and their shares; each stands for itself and its mirror image, so the one in the middle has
/// half its share. Left out are the outermost six, whose shares come to 3e-8.
pub const NODES: [(f64, f64); 8] = [
    (0.0, 0.13513009178643853),
    (0.678045692440644, 0.2153337156950597),
    (1.3597658232112302, 0.10839228562641949),
    (2.049102468257163, 0.033952729786542866),
    (2.7505929810523733, 0.006439697051408777),
    (3.4698466904753764, 0.0007080477954815369),
    (4.214343981688422, 4.219234742551663e-05),
    (4.994963944782025, 1.2253548361482526e-06),
];
